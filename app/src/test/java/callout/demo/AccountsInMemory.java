package callout.demo;

import callout.shared.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Staff accounts in memory that can stop working half-way. */
final class AccountsInMemory implements StaffAccounts {

  final Map<String, Set<Role>> roles = new HashMap<>();
  final Map<String, String> passwords = new HashMap<>();
  int dieAfter = Integer.MAX_VALUE;

  @Override
  public boolean exists(String username) {
    return roles.containsKey(username);
  }

  @Override
  public void create(String username, String name, String password, Set<Role> roles) {
    if (this.roles.size() == dieAfter) {
      throw new IllegalStateException("dies");
    }
    this.roles.put(username, Set.copyOf(roles));
    passwords.put(username, password);
  }
}
