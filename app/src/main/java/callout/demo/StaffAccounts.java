package callout.demo;

import callout.shared.Role;
import java.util.Set;

/** Where staff accounts live; the demonstration only adds to them. */
public interface StaffAccounts {

  boolean exists(String username);

  /** Creates the account in all its parts, or none of it. */
  void create(String username, String name, String password, Set<Role> roles);
}
