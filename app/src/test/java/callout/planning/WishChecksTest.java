package callout.planning;

import static callout.planning.routing.Days.place;
import static callout.planning.routing.Days.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import callout.shared.InvalidInput;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a visit cannot ask for, each mistake at its field. */
class WishChecksTest {

  private static final Set<String> CREW = Set.of("ana", "bo");

  private final VisitDemand first = visit("first", place(1, 1), 30, Set.of("plumbing"), List.of());
  private final VisitDemand second = visit("second", place(1, 1), 30, Set.of(), List.of());
  private final VisitDemand third = visit("third", place(1, 1), 30, Set.of(), List.of());

  @Test
  void takesWhatCanBeHad() {
    VisitNeeds needs =
        VisitNeeds.NONE
            .withLevels(Map.of("plumbing", 3))
            .withParts(Set.of("P-100"))
            .withPeople(null, Set.of("ana"), Set.of("bo"))
            .withTogether(second.visit())
            .withAfter(third.visit());
    assertThatCode(() -> check(needs, second, third).done()).doesNotThrowAnyException();
    VisitNeeds alone = VisitNeeds.NONE.withPeople("ana", Set.of("ana"), Set.of("bo"));
    assertThatCode(() -> check(alone, second, third).done()).doesNotThrowAnyException();
  }

  @Test
  void refusesOneTechnicianOnlyWhereOthersComeAlong() {
    VisitNeeds onlyAna = VisitNeeds.NONE.withPeople("ana", Set.of(), Set.of());
    assertThat(problems(onlyAna.withTogether(second.visit()), second))
        .containsExactly("required comes-with-others");
    assertThat(problems(onlyAna, second.withNeeds(VisitNeeds.NONE.withTogether(first.visit()))))
        .containsExactly("required comes-with-others");
    VisitNeeds beside = VisitNeeds.NONE.withTogether(second.visit());
    assertThat(problems(beside, second.withNeeds(onlyAna))).containsExactly("together one-only");
  }

  @Test
  void refusesTechniciansWhoDoNotExistOrAreNamedTwice() {
    assertThat(problems(VisitNeeds.NONE.withPeople("eve", Set.of("eve"), Set.of("eve"))))
        .containsExactlyInAnyOrder(
            "required unknown",
            "required excluded",
            "preferred unknown",
            "preferred excluded",
            "excluded unknown");
  }

  @Test
  void refusesLevelsOfOtherSkillsAndOnesThatDoNotExist() {
    assertThat(problems(VisitNeeds.NONE.withLevels(Map.of("hvac", 2))))
        .containsExactly("levels not-needed");
    assertThat(problems(VisitNeeds.NONE.withLevels(Map.of("plumbing", 4))))
        .containsExactly("levels out-of-range");
  }

  @Test
  void refusesVisitsThatWouldWaitForOneAnother() {
    VisitDemand afterFirst = second.withNeeds(VisitNeeds.NONE.withAfter(first.visit()));
    assertThat(problems(VisitNeeds.NONE.withAfter(second.visit()), afterFirst))
        .containsExactly("after circle");
    VisitDemand withFirst = third.withNeeds(VisitNeeds.NONE.withTogether(first.visit()));
    assertThat(problems(VisitNeeds.NONE.withAfter(third.visit()), withFirst))
        .as("after one with whom it begins")
        .containsExactly("after circle");
    VisitDemand withSecond = third.withNeeds(VisitNeeds.NONE.withTogether(second.visit()));
    assertThat(problems(VisitNeeds.NONE.withAfter(third.visit()), afterFirst, withSecond))
        .as("after one that begins with one that comes after it")
        .containsExactly("after circle");
  }

  @Test
  void refusesItselfOtherCasesAndAChainOfVisitsThatBeginTogether() {
    assertThat(problems(VisitNeeds.NONE.withAfter(first.visit()).withTogether(second.visit())))
        .containsExactly("together unknown", "after unknown");
    VisitDemand withThird = second.withNeeds(VisitNeeds.NONE.withTogether(third.visit()));
    assertThat(problems(VisitNeeds.NONE.withTogether(second.visit()), withThird, third))
        .containsExactly("together chain");
  }

  private WishChecks check(VisitNeeds needs, VisitDemand... others) {
    return new WishChecks(first, needs, CREW, List.of(others));
  }

  private List<String> problems(VisitNeeds needs, VisitDemand... others) {
    InvalidInput refused =
        catchThrowableOfType(InvalidInput.class, () -> check(needs, others).done());
    return refused.problems().stream().map(p -> p.field() + " " + p.code()).toList();
  }
}
