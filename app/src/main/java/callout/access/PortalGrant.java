package callout.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets an account do something for a customer.
 *
 * @param locations numbers of the locations it covers; empty covers the whole customer, places
 *     without a location number among them
 * @param endsAt from then on it counts no more; null for no end
 */
public record PortalGrant(
    UUID id,
    String customerNumber,
    Set<String> locations,
    Set<PortalPermission> permissions,
    @Nullable Instant endsAt) {

  public PortalGrant {
    locations = Set.copyOf(locations);
    permissions = Set.copyOf(permissions);
  }

  public boolean coversWholeCustomer() {
    return locations.isEmpty();
  }

  /**
   * @param locationNumber null for a place that is no location of the customer
   */
  public boolean covers(String customerNumber, @Nullable String locationNumber) {
    return this.customerNumber.equals(customerNumber)
        && (coversWholeCustomer()
            || (locationNumber != null && locations.contains(locationNumber)));
  }
}
