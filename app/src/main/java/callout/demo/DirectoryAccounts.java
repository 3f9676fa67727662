package callout.demo;

import callout.shared.Role;
import callout.workflow.StaffDirectory;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The product's own staff accounts. */
@Component
class DirectoryAccounts implements StaffAccounts {

  private final StaffDirectory directory;

  DirectoryAccounts(StaffDirectory directory) {
    this.directory = directory;
  }

  @Override
  public boolean exists(String username) {
    return directory.exists(username);
  }

  @Override
  public void create(String username, String name, String password, Set<Role> roles) {
    directory.create(username, name, password, roles);
  }
}
