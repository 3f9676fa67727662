package callout.planning;

import callout.planning.routing.Exclusions;
import callout.planning.routing.FixedStop;
import callout.planning.routing.PlanAsItStands;
import callout.planning.routing.RoutePlan;
import callout.planning.routing.RoutePlans;
import callout.planning.routing.RouteProblem;
import callout.planning.routing.RouteProgress;
import callout.planning.routing.RouteReport;
import callout.planning.routing.RouteSolver;
import callout.planning.routing.Solving;
import callout.shared.VisitId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Turns a stored problem into a solution for people. Uses no database. */
@Component
class RunSolver {

  /** The search around visits that stay after all; soon over, for nobody can stop it. */
  private static final Duration AROUND_STAYING = Duration.ofSeconds(3);

  private final RouteSolver solver;
  private final PlanningWeights weights;
  private final TravelTimes travelTimes;

  RunSolver(RouteSolver solver, PlanningSettings settings, TravelTimes travelTimes) {
    this.solver = solver;
    this.weights = settings.weights();
    this.travelTimes = travelTimes;
  }

  /**
   * @param listener hears how far the search has come, on the thread that searches
   */
  Solving prepare(RouteProblem problem, Duration atMost, Consumer<RouteProgress> listener) {
    return solver.prepare(RoutePlans.of(problem, weights, travelTimes), atMost, listener);
  }

  /** Runs the search to its end on the caller's thread. */
  Solution run(RouteProblem problem, Solving solving) {
    RoutePlan plan = solving.run();
    RouteProblem solved = problem;
    Map<VisitId, LeftOut> staying = new LinkedHashMap<>();
    while (true) {
      List<LeftOut> leftOut = new Exclusions(solved, weights, travelTimes).of(plan);
      Set<VisitId> inTheWay = inTheWay(solved, leftOut);
      if (inTheWay.isEmpty()) {
        return Solution.of(
            new RouteReport(solved, travelTimes).of(plan),
            Stream.concat(leftOut.stream(), staying.values().stream()).toList(),
            String.valueOf(plan.score()),
            new PlanAsItStands(problem, travelTimes).travelSeconds());
      }
      leftOut.stream()
          .filter(left -> inTheWay.contains(left.visit()))
          .forEach(left -> staying.put(left.visit(), left));
      solved = solved.withStaying(inTheWay);
      plan = solver.prepare(RoutePlans.of(solved, weights, travelTimes), AROUND_STAYING).run();
    }
  }

  /**
   * Planned visits for which no place was found. They stay where they are, too late though they may
   * begin there, and the search may have given their time to others.
   */
  private static Set<VisitId> inTheWay(RouteProblem problem, List<LeftOut> leftOut) {
    Set<VisitId> staying =
        leftOut.stream().filter(LeftOut::planned).map(LeftOut::visit).collect(Collectors.toSet());
    RouteProblem standing = problem.withStaying(staying);
    return problem.shifts().stream()
        .flatMap(shift -> standing.fixedIn(shift).stream())
        .map(FixedStop::visit)
        .filter(staying::contains)
        .collect(Collectors.toSet());
  }
}
