package callout.planning.routing;

import static callout.planning.routing.Days.at;
import static callout.planning.routing.Days.place;
import static callout.planning.routing.Days.window;
import static org.assertj.core.api.Assertions.assertThat;

import callout.planning.PlanningWeights;
import callout.planning.ProposedRoute;
import callout.planning.ProposedStop;
import callout.planning.VisitDemand;
import callout.planning.VisitNeeds;
import callout.shared.GeoPoint;
import callout.shared.TimeWindow;
import callout.shared.VisitId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Crowded made-up days with every rule in them, judged by {@link RichFaults}. */
class RichSolverTest {

  private static final int PEOPLE = 6;
  private static final int VISITS = 45;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void keepsEveryRuleAndPlansMost(long seed) {
    RouteProblem problem = problem(new Random(seed));
    RouteSolver solver = new RouteSolver(Duration.ofMillis(400));
    RoutePlan plan =
        solver
            .prepare(
                RoutePlans.of(problem, PlanningWeights.USUAL, Days.travelTimes()),
                Duration.ofSeconds(1))
            .run();
    List<ProposedRoute> routes = new RouteReport(problem, Days.travelTimes()).of(plan);
    assertThat(RichFaults.of(problem, routes)).isEmpty();
    long placed = routes.stream().flatMap(r -> r.stops().stream()).filter(s -> !s.fixed()).count();
    assertThat(placed).isGreaterThan(15);
    // nobody is told a reason that does not hold: what fits by itself is not left out
    new Exclusions(problem, PlanningWeights.USUAL, Days.travelTimes())
        .of(plan)
        .forEach(left -> assertThat(left.reasons()).hasSize(PEOPLE));
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6})
  void leavesThePlanAsItStandsWhereNothingSpeaksAgainstIt(long seed) {
    RouteProblem waiting = problem(new Random(seed));
    RouteProblem planned = asPlanned(waiting, solve(waiting));
    List<ProposedRoute> again = solve(planned);
    assertThat(RichFaults.of(planned, again)).isEmpty();
    long moved =
        again.stream()
            .flatMap(r -> r.stops().stream().filter(s -> s.isMovedTo(r.technician())))
            .count();
    assertThat(moved).isZero();
  }

  private static List<ProposedRoute> solve(RouteProblem problem) {
    RoutePlan plan =
        new RouteSolver(Duration.ofMillis(400))
            .prepare(
                RoutePlans.of(problem, PlanningWeights.USUAL, Days.travelTimes()),
                Duration.ofSeconds(1))
            .run();
    return new RouteReport(problem, Days.travelTimes()).of(plan);
  }

  /** The same day with everything that was planned promised to within half an hour. */
  private static RouteProblem asPlanned(RouteProblem problem, List<ProposedRoute> routes) {
    List<MovableStop> movable = new ArrayList<>();
    for (ProposedRoute route : routes) {
      for (ProposedStop stop : route.stops()) {
        if (!stop.fixed()) {
          Duration half = Duration.ofMinutes(30);
          var promise = new TimeWindow(stop.start().minus(half), stop.start().plus(half));
          movable.add(
              new MovableStop(stop.visit(), route.technician(), stop.start(), promise, 0, false));
        }
      }
    }
    Set<VisitId> known = new HashSet<>();
    movable.forEach(stop -> known.add(stop.visit()));
    return new RouteProblem(
        problem.firstDay(),
        problem.lastDay(),
        problem.crew(),
        problem.shifts(),
        problem.visits().stream().filter(v -> known.contains(v.visit())).toList(),
        problem.fixedStops(),
        movable);
  }

  private static RouteProblem problem(Random random) {
    List<CrewMember> crew = new ArrayList<>();
    List<WorkShift> shifts = new ArrayList<>();
    List<FixedStop> fixed = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      GeoPoint start = somewhere(random);
      CrewMember member =
          new CrewMember(
              "t" + i,
              "T" + i,
              "west",
              start,
              i % 3 == 0 ? somewhere(random) : start,
              Map.of("plumbing", 1 + i % 3, "electrical", 1 + (i + 1) % 3),
              i % 2 == 0 ? Set.of("pump") : Set.of(),
              i % 2 == 0 ? 0 : 600);
      crew.add(member);
      shifts.add(
          new WorkShift(
              member.username(),
              Days.MONDAY,
              window(8, 16),
              at(8, 0),
              i == 5 ? null : new WorkBreak(Duration.ofMinutes(30), window(11, 14)),
              Duration.ofMinutes(i % 2 * 45)));
      if (i < 2) {
        fixed.add(Days.fixed(member, "fixed " + i, start, at(10 + i, 15), 45));
      }
    }
    List<VisitDemand> visits = new ArrayList<>();
    for (int i = 0; i < VISITS; i++) {
      visits.add(visit(random, i, visits));
    }
    return Days.problem(crew, shifts, visits, fixed);
  }

  private static VisitDemand visit(Random random, int number, List<VisitDemand> before) {
    int from = 8 + random.nextInt(6);
    List<TimeWindow> windows =
        switch (random.nextInt(3)) {
          case 0 -> List.of();
          case 1 -> List.of(window(from, from + 2));
          default -> List.of(window(8, 9), window(from + 1, from + 3));
        };
    VisitDemand visit =
        Days.visit(
            "v" + number,
            somewhere(random),
            20 + 10 * random.nextInt(6),
            random.nextBoolean() ? Set.of("plumbing") : Set.of("electrical"),
            windows);
    VisitNeeds needs = VisitNeeds.NONE;
    if (number % 5 == 1) {
      needs = needs.withLevels(Map.of("plumbing", 2, "electrical", 3));
    }
    if (number % 7 == 2) {
      needs = needs.withParts(Set.of("pump"));
    }
    if (number % 6 == 3) {
      needs = needs.withPeople(null, Set.of("t1"), Set.of("t2", "t3"));
    }
    if (number % 9 == 4) {
      VisitDemand other = before.get(number - 1);
      return visit.withNeeds(needs.withAfter(other.visit()));
    }
    if (number % 8 == 5) {
      // two people at one place
      VisitDemand other = before.get(number - 1);
      return new VisitDemand(
          visit.visit(),
          visit.caseNumber(),
          visit.order(),
          visit.areaCode(),
          visit.zone(),
          other.place(),
          other.work(),
          other.skills(),
          other.windows(),
          visit.priority(),
          null,
          visit.title(),
          null,
          other.needs().withTogether(other.visit()).withAfter(null));
    }
    return visit.withNeeds(needs);
  }

  private static GeoPoint somewhere(Random random) {
    return place(random.nextInt(-12, 12), random.nextInt(-12, 12));
  }
}
