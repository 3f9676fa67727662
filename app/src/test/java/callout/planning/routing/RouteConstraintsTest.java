package callout.planning.routing;

import static callout.planning.routing.Days.at;
import static callout.planning.routing.Days.member;
import static callout.planning.routing.Days.shift;
import static callout.planning.routing.Days.window;

import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.test.api.score.stream.ConstraintVerifier;
import callout.planning.TravelMatrix;
import callout.planning.VisitDemand;
import callout.shared.Priority;
import callout.shared.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Home is place 0; every way takes 600 seconds, except none to the same place. */
class RouteConstraintsTest {

  private static final int WAY = 600;
  private static final TravelMatrix TRAVEL = travel(4);
  private static final CrewMember ANA = member("ana", Days.TOWN, "general", "plumbing");

  private final ConstraintVerifier<RouteConstraints, RoutePlan> constraints =
      ConstraintVerifier.build(new RouteConstraints(), RoutePlan.class, Route.class, Stop.class);

  @Test
  void penalizesEachSkillThatIsMissing() {
    Stop stop = stop(1, 60, Set.of("plumbing", "electrical", "hvac"), List.of());
    constraints
        .verifyThat(RouteConstraints::skillsCovered)
        .givenSolution(plan(route(8, 16, stop)))
        .penalizesBy(2);
  }

  @Test
  void acceptsSkillsThatAreThere() {
    constraints
        .verifyThat(RouteConstraints::skillsCovered)
        .givenSolution(plan(route(8, 16, stop(1, 60, Set.of("plumbing"), List.of()))))
        .penalizesBy(0);
  }

  @Test
  void penalizesAStopOfAnotherArea() {
    var other = member("bo", "east", Days.TOWN);
    Route route = route(other, 8, 16, stop(1, 60, Set.of(), List.of()));
    constraints.verifyThat(RouteConstraints::areasKept).givenSolution(plan(route)).penalizesBy(1);
  }

  @Test
  void penalizesEachSecondAfterTheLastAllowedTime() {
    // begins 9:20 after an hour's work and two ways; 9:00 is no longer allowed, 8:59:59 is
    Stop first = stop(1, 60, Set.of(), List.of());
    Stop late = stop(2, 30, Set.of(), List.of(window(8, 9)));
    constraints
        .verifyThat(RouteConstraints::windowsKept)
        .givenSolution(plan(route(8, 16, first, late)))
        .penalizesBy(20 * 60 + 1);
  }

  @Test
  void waitsForTheNextOfSeveralWindows() {
    Stop first = stop(1, 60, Set.of(), List.of());
    Stop second = stop(2, 30, Set.of(), List.of(window(8, 9), window(13, 14)));
    constraints
        .verifyThat(RouteConstraints::windowsKept)
        .givenSolution(plan(route(8, 16, first, second)))
        .penalizesBy(0);
  }

  @Test
  void penalizesWhatARouteCarriesBeyondItsCapacity() {
    Stop stop = stop(1, 60, Set.of(), List.of()).withLoad(7);
    constraints
        .verifyThat(RouteConstraints::capacityKept)
        .givenSolution(plan(route(8, 16, stop).withLimits(5, 0)))
        .penalizesBy(2);
  }

  @Test
  void penalizesARouteThatIsUsed() {
    Stop stop = stop(1, 60, Set.of(), List.of());
    Route used = route(8, 16, stop).withLimits(Long.MAX_VALUE, 900);
    Route empty = route(8, 16).withLimits(Long.MAX_VALUE, 700);
    constraints
        .verifyThat(RouteConstraints::fewRoutes)
        .givenSolution(plan(List.of(used, empty), used.stops()))
        .penalizesBy(900);
  }

  @Test
  void penalizesEachSecondHomeAfterTheShift() {
    // 8:00 + 10 min + 115 min + 10 min home = 10:15
    constraints
        .verifyThat(RouteConstraints::backInTime)
        .givenSolution(plan(route(8, 10, stop(1, 115, Set.of(), List.of()))))
        .penalizesBy(15 * 60);
  }

  @Test
  void acceptsBeingHomeWhenTheShiftEnds() {
    constraints
        .verifyThat(RouteConstraints::backInTime)
        .givenSolution(plan(route(8, 10, stop(1, 100, Set.of(), List.of()))))
        .penalizesBy(0);
  }

  @Test
  void penalizesAVisitOnNoRouteByItsPriority() {
    Stop urgent = stop(1, Priority.URGENT, null);
    Stop low = stop(2, Priority.LOW, null);
    constraints
        .verifyThat(RouteConstraints::visitsPlaced)
        .givenSolution(plan(List.of(route(8, 16)), List.of(urgent, low)))
        .penalizesBy(64 + 1);
  }

  @Test
  void penalizesAVisitTwiceThatIsDueBeforeTheRunEnds() {
    Stop due = stop(1, Priority.HIGH, at(12, 0));
    Stop dueLater = stop(2, Priority.NORMAL, at(23, 0));
    constraints
        .verifyThat(RouteConstraints::visitsPlaced)
        .givenSolution(plan(List.of(route(8, 16)), List.of(due, dueLater)))
        .penalizesBy(2 * 16 + 4);
  }

  @Test
  void penalizesEachSecondOnTheRoad() {
    Stop first = stop(1, 60, Set.of(), List.of());
    Stop second = stop(2, 60, Set.of(), List.of());
    constraints
        .verifyThat(RouteConstraints::travelShort)
        .givenSolution(plan(route(8, 16, first, second)))
        .penalizesBy(3 * WAY);
  }

  @Test
  void countsOnlyWhatIsAddedToTheWayFromTheFirstPlaceToTheLast() {
    Route between = new Route(ANA, shift(ANA, 8, 16), TRAVEL, 1, 2);
    constraints
        .verifyThat(RouteConstraints::travelShort)
        .givenSolution(plan(fill(between, stop(3, 60, Set.of(), List.of()))))
        .penalizesBy(2 * WAY - WAY);
  }

  @Test
  void penalizesEachMinuteAfterDue() {
    // begins 8:10, ends 9:10
    Stop late = stop(1, 60, Priority.NORMAL, at(8, 50), List.of());
    constraints
        .verifyThat(RouteConstraints::doneWhenDue)
        .givenSolution(plan(route(8, 16, late)))
        .penalizesBy(20);
  }

  private static Stop stop(int place, int minutes, Set<String> skills, List<TimeWindow> windows) {
    VisitDemand visit = Days.visit("stop " + place, Days.TOWN, minutes, skills, windows);
    return new Stop(visit, place, at(16, 0));
  }

  private static Stop stop(int place, Priority priority, Instant dueBy) {
    return stop(place, 60, priority, dueBy, List.of());
  }

  private static Stop stop(
      int place, int minutes, Priority priority, Instant dueBy, List<TimeWindow> windows) {
    VisitDemand visit =
        Days.visit("stop " + place, Days.TOWN, minutes, Set.of(), windows, priority, dueBy);
    return new Stop(visit, place, at(16, 0));
  }

  private static Route route(int fromHour, int toHour, Stop... stops) {
    return route(ANA, fromHour, toHour, stops);
  }

  private static Route route(CrewMember member, int fromHour, int toHour, Stop... stops) {
    WorkShift shift = shift(member, fromHour, toHour);
    return fill(new Route(member, shift, TRAVEL, 0, 0), stops);
  }

  private static Route fill(Route route, Stop... stops) {
    route.stops().addAll(List.of(stops));
    return route;
  }

  private static RoutePlan plan(Route route) {
    return plan(List.of(route), route.stops());
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
