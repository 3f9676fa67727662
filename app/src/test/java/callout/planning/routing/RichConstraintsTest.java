package callout.planning.routing;

import static callout.planning.routing.Days.at;
import static callout.planning.routing.Days.member;
import static callout.planning.routing.Days.shift;
import static callout.planning.routing.Days.window;

import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.test.api.score.stream.ConstraintVerifier;
import callout.planning.PlanningWeights;
import callout.planning.TravelMatrix;
import callout.planning.VisitDemand;
import callout.planning.VisitNeeds;
import callout.shared.TimeWindow;
import callout.shared.VisitId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Levels, parts, wishes, breaks, overtime, people who come together, an order among visits, and
 * what is planned already. Home is place 0; every way takes 600 seconds.
 */
class RichConstraintsTest {

  private static final int WAY = 600;
  private static final TravelMatrix TRAVEL = travel(5);
  private static final CrewMember ANA = member("ana", Days.TOWN, "plumbing");
  private static final CrewMember BEN = member("ben", Days.TOWN, "plumbing");

  private final ConstraintVerifier<RouteConstraints, RoutePlan> constraints =
      ConstraintVerifier.build(new RouteConstraints(), RoutePlan.class, Route.class, Stop.class);

  @Test
  void penalizesASkillThatIsNotKnownWellEnough() {
    VisitNeeds needs = VisitNeeds.NONE.withLevels(Map.of("plumbing", 2));
    VisitDemand visit =
        Days.visit("boiler", Days.TOWN, 60, Set.of("plumbing"), List.of()).withNeeds(needs);
    constraints
        .verifyThat(RouteConstraints::skillsCovered)
        .givenSolution(plan(route(ANA, shift(ANA, 8, 16), new Stop(visit, 1, at(16, 0)))))
        .penalizesBy(1);
  }

  @Test
  void penalizesEachPartThatIsNotOnBoard() {
    Stop stop = stop(1, 60, VisitNeeds.NONE.withParts(Set.of("pump", "valve")));
    constraints
        .verifyThat(RouteConstraints::partsOnBoard)
        .givenSolution(plan(route(ANA, shift(ANA, 8, 16), stop)))
        .penalizesBy(2);
  }

  @Test
  void penalizesWhoeverIsExcludedAndWhoeverIsNotTheOneAskedFor() {
    Stop excluded = stop(1, 60, VisitNeeds.NONE.withPeople(null, Set.of(), Set.of("ana")));
    Stop other = stop(2, 60, VisitNeeds.NONE.withPeople("ben", Set.of(), Set.of()));
    Stop same = stop(3, 60, VisitNeeds.NONE.withPeople("ana", Set.of(), Set.of("ben")));
    constraints
        .verifyThat(RouteConstraints::wantedCome)
        .givenSolution(plan(route(ANA, shift(ANA, 8, 16), excluded, other, same)))
        .penalizesBy(2);
  }

  @Test
  void penalizesAWishNotMetByItsWeight() {
    Stop met = stop(1, 60, VisitNeeds.NONE.withPeople(null, Set.of("ana", "ben"), Set.of()));
    Stop unmet = stop(2, 60, VisitNeeds.NONE.withPeople(null, Set.of("ben"), Set.of()));
    constraints
        .verifyThat(RouteConstraints::preferredCome)
        .givenSolution(plan(route(ANA, shift(ANA, 8, 16), met, unmet)))
        .penalizesBy(PlanningWeights.USUAL.notPreferred());
  }

  @Test
  void penalizesABreakWithoutRoom() {
    // 8:10 to 12:10, then the way home; the break of 30 minutes has to begin from 11:00 to 12:00
    WorkShift shift = withBreak(shift(ANA, 8, 16), 30, window(11, 12));
    Stop long4 = stop(1, 240, VisitNeeds.NONE);
    constraints
        .verifyThat(RouteConstraints::breaksTaken)
        .givenSolution(plan(route(ANA, shift, long4)))
        .penalizesBy(30 * 60);
  }

  @Test
  void acceptsABreakBetweenTwoStops() {
    // 8:10 to 11:10, on the way until 11:20; the second waits until 11:50
    WorkShift shift = withBreak(shift(ANA, 8, 16), 30, window(11, 12));
    Stop first = stop(1, 180, VisitNeeds.NONE);
    Stop second = stop(2, 60, VisitNeeds.NONE);
    second.waitUntil(at(11, 50).getEpochSecond());
    constraints
        .verifyThat(RouteConstraints::breaksTaken)
        .givenSolution(plan(route(ANA, shift, first, second)))
        .penalizesBy(0);
  }

  @Test
  void allowsOvertimeAtItsWeight() {
    // home at 10:15; the shift ends at 10:00
    WorkShift shift = shift(ANA, 8, 10).withOvertime(Duration.ofMinutes(20));
    Stop stop = stop(1, 115, VisitNeeds.NONE);
    RoutePlan plan = plan(route(ANA, shift, stop));
    constraints.verifyThat(RouteConstraints::backInTime).givenSolution(plan).penalizesBy(0);
    constraints
        .verifyThat(RouteConstraints::overtimeShort)
        .givenSolution(plan)
        .penalizesBy(15L * PlanningWeights.USUAL.overtimeMinute());
  }

  @Test
  void penalizesWorkBeyondAFairShare() {
    Stop first = stop(1, 60, VisitNeeds.NONE);
    Stop second = stop(2, 45, VisitNeeds.NONE);
    Route busy = route(ANA, shift(ANA, 8, 16), first, second).withFairShare(80 * 60);
    constraints
        .verifyThat(RouteConstraints::fairlyShared)
        .givenSolution(plan(busy))
        .penalizesBy(25L * PlanningWeights.USUAL.unevenMinute());
    Route even = route(ANA, shift(ANA, 8, 16), first, second).withFairShare(105 * 60);
    constraints.verifyThat(RouteConstraints::fairlyShared).givenSolution(plan(even)).penalizesBy(0);
  }

  @Test
  void penalizesEachDayThatAWaitingVisitIsPlannedLater() {
    Stop waiting = stop(1, 60, VisitNeeds.NONE);
    Route third = route(ANA, shift(ANA, 8, 16), waiting).withDaysLater(2);
    constraints
        .verifyThat(RouteConstraints::soon)
        .givenSolution(plan(third))
        .penalizesBy(2L * PlanningWeights.USUAL.laterDay());
    Route first = route(ANA, shift(ANA, 8, 16), waiting);
    constraints.verifyThat(RouteConstraints::soon).givenSolution(plan(first)).penalizesBy(0);
  }

  @Test
  void penalizesTheEndOfOvertimeMissed() {
    WorkShift shift = shift(ANA, 8, 10).withOvertime(Duration.ofMinutes(10));
    constraints
        .verifyThat(RouteConstraints::backInTime)
        .givenSolution(plan(route(ANA, shift, stop(1, 115, VisitNeeds.NONE))))
        .penalizesBy(5 * 60);
  }

  @Test
  void penalizesEachSecondBetweenStartsThatShouldBeOne() {
    Stop one = stop(1, 60, VisitNeeds.NONE);
    Stop other = stop(1, 60, VisitNeeds.NONE);
    VisitId group = VisitId.next();
    one.join(group);
    other.join(group);
    Stop before = stop(2, 30, VisitNeeds.NONE);
    // ana begins at 8:10, ben at 8:50
    RoutePlan plan =
        plan(route(ANA, shift(ANA, 8, 16), one), route(BEN, shift(BEN, 8, 16), before, other));
    constraints.verifyThat(RouteConstraints::beginTogether).givenSolution(plan).penalizesBy(2400);
    constraints.verifyThat(RouteConstraints::comeTogether).givenSolution(plan).penalizesBy(0);
  }

  @Test
  void penalizesWhoeverComesAloneOrTwice() {
    Stop one = stop(1, 60, VisitNeeds.NONE);
    Stop twice = stop(1, 60, VisitNeeds.NONE);
    Stop nowhere = stop(1, 60, VisitNeeds.NONE);
    VisitId group = VisitId.next();
    List.of(one, twice, nowhere).forEach(stop -> stop.join(group));
    RoutePlan plan =
        plan(List.of(route(ANA, shift(ANA, 8, 16), one, twice)), List.of(one, twice, nowhere));
    // each of the two is with itself, and without the third
    constraints.verifyThat(RouteConstraints::comeTogether).givenSolution(plan).penalizesBy(4);
  }

  @Test
  void penalizesAVisitBeforeTheOneItWaitsForHasEnded() {
    Stop first = stop(1, 60, VisitNeeds.NONE);
    Stop later = stop(2, 60, VisitNeeds.NONE.withAfter(first.visit().visit()));
    // both begin at 8:10
    constraints
        .verifyThat(RouteConstraints::orderKept)
        .givenSolution(
            plan(route(ANA, shift(ANA, 8, 16), first), route(BEN, shift(BEN, 8, 16), later)))
        .penalizesBy(3600);
  }

  @Test
  void penalizesAVisitWhoseForerunnerIsLeftOut() {
    Stop first = stop(1, 60, VisitNeeds.NONE);
    Stop later = stop(2, 60, VisitNeeds.NONE.withAfter(first.visit().visit()));
    constraints
        .verifyThat(RouteConstraints::orderKept)
        .givenSolution(plan(List.of(route(BEN, shift(BEN, 8, 16), later)), List.of(first, later)))
        .penalizesBy(3600);
  }

  @Test
  void penalizesAPinThatIsMovedOrDropped() {
    Stop kept = new Stop(Days.fixed(ANA, "kept", Days.TOWN, at(9, 0), 30), 1);
    Stop late = new Stop(Days.fixed(ANA, "late", Days.TOWN, at(9, 35), 30), 2);
    Stop dropped = new Stop(Days.fixed(ANA, "dropped", Days.TOWN, at(11, 0), 30), 3);
    constraints
        .verifyThat(RouteConstraints::pinsKept)
        .givenSolution(
            plan(List.of(route(ANA, shift(ANA, 8, 16), kept, late)), List.of(kept, late, dropped)))
        .penalizesBy(2);
  }

  @Test
  void penalizesAChangeAgainstThePublishedPlan() {
    Stop moved = planned(1, "ben");
    Stop left = planned(2, "ana");
    constraints
        .verifyThat(RouteConstraints::planKept)
        .givenSolution(plan(route(ANA, shift(ANA, 8, 16), moved, left)))
        .penalizesBy(PlanningWeights.USUAL.changed());
  }

  private static Stop planned(int place, String technician) {
    VisitDemand visit = Days.visit("stop " + place, Days.TOWN, 30, Set.of(), List.of());
    var where = new MovableStop(visit.visit(), technician, at(9, 0), window(8, 12), 0, false);
    return new Stop(visit, place, at(16, 0), where);
  }

  private static Stop stop(int place, int minutes, VisitNeeds needs) {
    VisitDemand visit =
        Days.visit("stop " + place, Days.TOWN, minutes, Set.of(), List.of()).withNeeds(needs);
    return new Stop(visit, place, at(16, 0));
  }

  private static WorkShift withBreak(WorkShift shift, int minutes, TimeWindow begins) {
    return new WorkShift(
        shift.technician(),
        shift.day(),
        shift.window(),
        shift.notBefore(),
        new WorkBreak(Duration.ofMinutes(minutes), begins),
        shift.overtime());
  }

  private static Route route(CrewMember member, WorkShift shift, Stop... stops) {
    Route route = new Route(member, shift, TRAVEL, 0, 0);
    route.stops().addAll(List.of(stops));
    return route;
  }

  private static RoutePlan plan(Route... routes) {
    return plan(
        List.of(routes),
        List.of(routes).stream().flatMap(route -> route.stops().stream()).toList());
  }

  private static RoutePlan plan(List<Route> routes, List<Stop> stops) {
    var plan = new RoutePlan(routes, List.copyOf(stops));
    SolutionManager.updateShadowVariables(plan);
    return plan;
  }

  private static TravelMatrix travel(int places) {
    int[][] ways = new int[places][places];
    for (int from = 0; from < places; from++) {
      for (int to = 0; to < places; to++) {
        ways[from][to] = from == to ? 0 : WAY;
      }
    }
    return new TravelMatrix(ways, ways);
  }
}
