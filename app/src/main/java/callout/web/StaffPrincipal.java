package callout.web;

import callout.shared.Role;
import java.io.Serializable;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The member of staff who is signed in. Kept in the session, so a changed role or area counts from
 * the next login on.
 *
 * @param name the person's name, for people to read; {@link #getName()} is the username
 * @param areas codes of the areas this person works in; empty means all
 */
public record StaffPrincipal(String username, String name, Set<Role> roles, Set<String> areas)
    implements Serializable, Principal {

  public StaffPrincipal {
    roles = Set.copyOf(roles);
    areas = Set.copyOf(areas);
  }

  /**
   * Whoever makes the running request.
   *
   * @throws IllegalStateException if that is not a member of staff: a page without a guard
   */
  public static StaffPrincipal current() {
    return find()
        .orElseThrow(
            () -> new IllegalStateException("Nobody of the staff is signed in in this request."));
  }

  /** Empty for anonymous requests, other systems, and work that nobody asked for. */
  public static Optional<StaffPrincipal> find() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof StaffPrincipal staff
        ? Optional.of(staff)
        : Optional.empty();
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  public boolean worksIn(String areaCode) {
    return areas.isEmpty() || areas.contains(areaCode);
  }

  /** The username: what Spring Security, the engine and the audit trail call the name. */
  @Override
  public String getName() {
    return username;
  }
}
