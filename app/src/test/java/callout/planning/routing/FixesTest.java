package callout.planning.routing;

import static callout.planning.routing.Days.member;
import static callout.planning.routing.Days.place;
import static callout.planning.routing.Days.shift;
import static callout.planning.routing.Days.visit;
import static callout.planning.routing.Days.window;
import static org.assertj.core.api.Assertions.assertThat;

import callout.planning.Fix;
import callout.planning.PlanningWeights;
import callout.planning.VisitDemand;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FixesTest {

  /** The further from the visit somebody lives, the more travel they add. */
  private static final List<CrewMember> CREW =
      Stream.of("ana", "ben", "cleo")
          .map(name -> member(name, place(name.length() + (name.charAt(0) - 'a') * 4, 0), "lifts"))
          .toList();

  private static final VisitDemand EVENING =
      visit("lift", place(0, 0), 60, Set.of("lifts"), List.of(window(17, 18)));

  @Test
  void namesTheTwoOfAKindThatAddLeastTravel() {
    assertThat(widened(fix -> true)).containsExactly("ana", "ben");
  }

  @Test
  void oneThatWouldBeRefusedMakesRoomForTheNext() {
    assertThat(widened(fix -> !fix.technician().equals("ana"))).containsExactly("ben", "cleo");
  }

  @Test
  void namesNoneThatWouldBeRefused() {
    assertThat(widened(fix -> false)).isEmpty();
  }

  @Test
  void asksForAChangeWhenTheVisitWouldBeRefusedAsItIs() {
    VisitDemand noon = EVENING.withWindows(List.of(window(11, 13)));
    assertThat(fixes(noon, fix -> true)).extracting(Fix::kind).containsOnly(Fix.Kind.AS_IT_IS);
    assertThat(fixes(noon, fix -> fix.kind() != Fix.Kind.AS_IT_IS))
        .extracting(Fix::kind)
        .contains(Fix.Kind.WIDEN_WINDOW);
  }

  private static Stream<String> widened(Predicate<Fix> holds) {
    return fixes(EVENING, holds).stream()
        .filter(fix -> fix.kind() == Fix.Kind.WIDEN_WINDOW)
        .map(Fix::technician);
  }

  private static List<Fix> fixes(VisitDemand visit, Predicate<Fix> holds) {
    List<WorkShift> shifts = CREW.stream().map(member -> shift(member, 8, 17)).toList();
    RouteProblem problem = Days.problem(CREW, shifts, List.of(), List.of());
    return new Fixes(problem, List.of(), PlanningWeights.USUAL, Days.travelTimes())
        .of(visit, holds);
  }
}
