package callout.workflow.display;

import callout.workflow.EngineAccess;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The names of the staff, as documents and pages write them. */
@Component
public class StaffNames {

  private final IdentityService identity;
  private final EngineAccess access;

  StaffNames(IdentityService identity, EngineAccess access) {
    this.identity = identity;
    this.access = access;
  }

  /** First and last name; the username itself where nobody of that name is known. */
  public String nameOf(String username) {
    return access.asProduct(
        () ->
            Optional.ofNullable(identity.createUserQuery().userId(username).singleResult())
                .map(StaffNames::fullName)
                .filter(name -> !name.isBlank())
                .orElse(username));
  }

  /** The mail address; empty where none is known. */
  public String emailOf(String username) {
    return access.asProduct(
        () ->
            Optional.ofNullable(identity.createUserQuery().userId(username).singleResult())
                .map(User::getEmail)
                .orElse(""));
  }

  private static String fullName(User user) {
    return (Optional.ofNullable(user.getFirstName()).orElse("")
            + " "
            + Optional.ofNullable(user.getLastName()).orElse(""))
        .strip();
  }
}
