package callout.workflow;

import callout.cases.Cases;
import callout.cases.Viewer;
import callout.shared.CaseNumber;
import callout.shared.Role;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Service;

/** The staff, as far as somebody writes to them about a case. */
@Service
public class Colleagues {

  /**
   * Who is named in a text.
   *
   * @param usernames of those who may see the case
   * @param cannotSee names of those who may not
   */
  public record Named(Set<String> usernames, List<String> cannotSee) {}

  private final IdentityService identity;
  private final EngineAccess access;
  private final StaffAreas areas;
  private final Cases cases;

  Colleagues(IdentityService identity, EngineAccess access, StaffAreas areas, Cases cases) {
    this.identity = identity;
    this.access = access;
    this.areas = areas;
    this.cases = cases;
  }

  /** Everybody who may see the case, by name. */
  public List<Colleague> whoMaySee(CaseNumber caseNumber) {
    return staff().entrySet().stream()
        .filter(person -> maySee(caseNumber, person.getKey(), person.getValue()))
        .map(Map.Entry::getKey)
        .sorted(Comparator.comparing(Colleague::name))
        .toList();
  }

  /** Who is mentioned in a text about a case. */
  public Named named(CaseNumber caseNumber, String text) {
    if (text.indexOf('@') < 0) {
      return new Named(Set.of(), List.of());
    }
    Map<Colleague, Set<Role>> staff = staff();
    Map<Boolean, Set<Colleague>> bySight =
        Mentions.in(text, staff.keySet()).stream()
            .map(Mentions.Found::colleague)
            .collect(
                Collectors.partitioningBy(
                    person -> maySee(caseNumber, person, staff.getOrDefault(person, Set.of())),
                    Collectors.toCollection(LinkedHashSet::new)));
    return new Named(
        bySight.get(true).stream().map(Colleague::username).collect(Collectors.toSet()),
        bySight.get(false).stream().map(Colleague::name).toList());
  }

  private boolean maySee(CaseNumber caseNumber, Colleague person, Set<Role> roles) {
    return cases.mayBeSeenBy(
        caseNumber, new Viewer(person.username(), roles, areas.of(person.username())));
  }

  /** One question for each role, however many people there are. */
  private Map<Colleague, Set<Role>> staff() {
    return access.asProduct(
        () -> {
          Map<Colleague, Set<Role>> staff = new HashMap<>();
          for (Role role : Role.values()) {
            for (User user : identity.createUserQuery().memberOfGroup(role.code()).list()) {
              staff
                  .computeIfAbsent(colleague(user), person -> EnumSet.noneOf(Role.class))
                  .add(role);
            }
          }
          return staff;
        });
  }

  private static Colleague colleague(User user) {
    String first = user.getFirstName() == null ? "" : user.getFirstName();
    String last = user.getLastName() == null ? "" : user.getLastName();
    String name = (first + " " + last).strip();
    return new Colleague(user.getId(), name.isEmpty() ? user.getId() : name);
  }
}
