package callout.planning;

import callout.planning.routing.Exclusions;
import callout.planning.routing.PlanAsItStands;
import callout.planning.routing.RoutePlan;
import callout.planning.routing.RoutePlans;
import callout.planning.routing.RouteProblem;
import callout.planning.routing.RouteProgress;
import callout.planning.routing.RouteReport;
import callout.planning.routing.RouteSolver;
import callout.planning.routing.Solving;
import java.time.Duration;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Turns a stored problem into a solution for people. Uses no database. */
@Component
class RunSolver {

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
    return Solution.of(
        new RouteReport(problem, travelTimes).of(plan),
        new Exclusions(problem, weights, travelTimes).of(plan),
        String.valueOf(plan.score()),
        new PlanAsItStands(problem, travelTimes).travelSeconds());
  }
}
