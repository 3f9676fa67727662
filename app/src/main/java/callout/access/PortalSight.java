package callout.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an account may do at this moment. Asked anew for each access and never kept: a grant that
 * has ended ends what it allowed.
 *
 * @param grants those that count now
 */
public record PortalSight(PortalAccount account, List<PortalGrant> grants) {

  public PortalSight {
    grants = List.copyOf(grants);
  }

  /**
   * Whether the account may do this where a request was made.
   *
   * @param locationNumber null for a place that is no location of the customer
   */
  public boolean may(
      PortalPermission permission, String customerNumber, @Nullable String locationNumber) {
    return grants.stream()
        .anyMatch(
            grant ->
                grant.permissions().contains(permission)
                    && grant.covers(customerNumber, locationNumber));
  }

  /** The grants with this permission. */
  public List<PortalGrant> with(PortalPermission permission) {
    return grants.stream().filter(grant -> grant.permissions().contains(permission)).toList();
  }
}
