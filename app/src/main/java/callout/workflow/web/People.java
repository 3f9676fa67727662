package callout.workflow.web;

import callout.cases.Cases;
import callout.cases.Viewer;
import callout.shared.CaseNumber;
import callout.shared.NotFound;
import callout.shared.Role;
import callout.web.StaffPrincipal;
import callout.web.Texts;
import callout.workflow.CaseState;
import callout.workflow.display.StaffNames;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who looks at a page, and how pages name other members of staff. */
@Component
public class People {

  private static final String API = "api:";
  private static final String PORTAL = "portal:";

  private final Cases cases;
  private final StaffNames names;
  private final Texts texts;

  People(Cases cases, StaffNames names, Texts texts) {
    this.cases = cases;
    this.names = names;
    this.texts = texts;
  }

  /** Whoever makes the running request. */
  public static Viewer viewer() {
    StaffPrincipal person = StaffPrincipal.current();
    return new Viewer(person.username(), person.roles(), person.areas());
  }

  /**
   * The case of this number.
   *
   * @throws NotFound if there is no such case, or not for the one who asks
   */
  public CaseNumber visible(String number) {
    try {
      CaseNumber caseNumber = CaseNumber.of(number);
      if (!maySee(caseNumber)) {
        throw new NotFound("case", caseNumber);
      }
      return caseNumber;
    } catch (IllegalArgumentException noNumber) {
      throw new NotFound("case", number);
    }
  }

  public boolean maySee(CaseNumber caseNumber) {
    return cases.mayBeSeenBy(caseNumber, viewer());
  }

  /**
   * @throws NotFound if the one who asks has none of the roles
   */
  public static void require(Role... roles) {
    if (!has(roles)) {
      throw new NotFound("page", "here");
    }
  }

  public static boolean has(Role... roles) {
    return Arrays.stream(roles).anyMatch(StaffPrincipal.current()::has);
  }

  /**
   * "Agents, Supervisors" for roles with commas between, the person's name for a username, "the
   * system" for nobody.
   */
  public String waitingFor(@Nullable String rolesOrUsername) {
    if (rolesOrUsername == null || rolesOrUsername.isEmpty()) {
      return texts.of("case.system");
    }
    return Arrays.stream(rolesOrUsername.split(","))
        .map(this::roleOrName)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String roleOrName(String roleOrUsername) {
    if (roleOrUsername.equals(CaseState.CUSTOMER)) {
      return texts.of("case.customer");
    }
    return Arrays.stream(Role.values()).anyMatch(role -> role.code().equals(roleOrUsername))
        ? texts.code("roles", roleOrUsername)
        : nameOf(roleOrUsername);
  }

  /**
   * Null where the product itself acted; {@code api:NAME} is another system, by its key; {@code
   * portal:LOGIN} is somebody of the customer.
   */
  public @Nullable String actor(String actor) {
    if (actor.equals("system")) {
      return null;
    }
    if (actor.startsWith(PORTAL)) {
      return "%s (%s)".formatted(texts.of("change.customer"), actor.substring(PORTAL.length()));
    }
    return actor.startsWith(API)
        ? "%s (%s)".formatted(texts.of("channel.api"), actor.substring(API.length()))
        : nameOf(actor);
  }

  /** Who is on the case, in the order of joining. */
  List<CasePage.Person> on(CaseNumber caseNumber) {
    return cases.participants(caseNumber).stream()
        .map(
            person ->
                new CasePage.Person(
                    nameOf(person.username()), texts.code("role", person.role().code())))
        .toList();
  }

  public String nameOf(String username) {
    return names.nameOf(username);
  }
}
