package callout.cases;

import callout.shared.Role;
import java.util.Set;

/**
 * A member of staff who wants to see cases.
 *
 * @param areas codes of the areas the person works in; empty means all
 */
public record Viewer(String username, Set<Role> roles, Set<String> areas) {

  /** Whether the person sees cases because of the office held, not because of being on them. */
  public boolean worksInOffice() {
    return roles.stream().anyMatch(role -> role != Role.TECHNICIAN);
  }
}
