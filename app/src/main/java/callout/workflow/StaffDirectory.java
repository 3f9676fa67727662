package callout.workflow;

import callout.audit.Audit;
import callout.shared.FieldProblem;
import callout.shared.InvalidInput;
import callout.shared.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts of staff. They are Camunda's, so that Tasklist and our pages know the same people.
 */
@Service
public class StaffDirectory {

  private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");
  private static final int SHORTEST_PASSWORD = 12;

  private final IdentityService identity;
  private final Audit audit;

  StaffDirectory(IdentityService identity, Audit audit) {
    this.identity = identity;
    this.audit = audit;
  }

  /**
   * Makes an account. Administrators also get all rights in Camunda's web apps.
   *
   * @param username 2 to 64 of {@code a-z 0-9 . _ -}
   * @param name the person's name as people write it
   * @param password at least 12 characters, and not the username
   * @throws InvalidInput naming {@code username}, {@code name}, {@code password} or {@code roles}
   */
  @Transactional
  public void create(String username, String name, String password, Set<Role> roles) {
    check(username, name, password, roles);
    User user = identity.newUser(username);
    String trimmed = name.strip();
    int space = trimmed.lastIndexOf(' ');
    user.setFirstName(space < 0 ? "" : trimmed.substring(0, space));
    user.setLastName(trimmed.substring(space + 1));
    user.setPassword(password);
    identity.saveUser(user);
    for (Role role : roles) {
      identity.createMembership(username, role.code());
    }
    if (roles.contains(Role.ADMINISTRATOR)) {
      identity.createMembership(username, Groups.CAMUNDA_ADMIN);
    }
    audit.record(
        "staff-account-created",
        username,
        null,
        Map.of("roles", roles.stream().map(Role::code).sorted().collect(Collectors.joining(","))));
  }

  public boolean exists(String username) {
    return identity.createUserQuery().userId(username).count() > 0;
  }

  /** The person's name; empty if there is no such account. */
  public Optional<String> name(String username) {
    return Optional.ofNullable(identity.createUserQuery().userId(username).singleResult())
        .map(StaffDirectory::fullName);
  }

  public Set<Role> roles(String username) {
    Set<String> groups =
        identity.createGroupQuery().groupMember(username).list().stream()
            .map(group -> group.getId().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return Set.of(Role.values()).stream()
        .filter(role -> groups.contains(role.code()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** False only before the first one was made. */
  public boolean hasAdministrator() {
    return identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() > 0;
  }

  private void check(String username, String name, String password, Set<Role> roles) {
    List<FieldProblem> problems = new ArrayList<>();
    if (!USERNAME.matcher(username).matches()) {
      problems.add(
          new FieldProblem(
              "username", "invalid-format", "2 to 64 small letters, digits, dots, dashes."));
    } else if (exists(username)) {
      problems.add(new FieldProblem("username", "taken", "This username is taken."));
    }
    if (name.isBlank() || name.length() > 120) {
      problems.add(new FieldProblem("name", "required", "A name of up to 120 characters."));
    }
    if (password.length() < SHORTEST_PASSWORD || password.equals(username)) {
      problems.add(new FieldProblem("password", "too-short", "At least 12 characters."));
    }
    if (roles.isEmpty()) {
      problems.add(new FieldProblem("roles", "required", "At least one role."));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
  }

  private static String fullName(User user) {
    return "%s %s".formatted(user.getFirstName(), user.getLastName()).strip();
  }
}
