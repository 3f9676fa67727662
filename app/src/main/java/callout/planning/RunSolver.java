package callout.planning;

import callout.planning.routing.Exclusions;
import callout.planning.routing.RoutePlan;
import callout.planning.routing.RoutePlans;
import callout.planning.routing.RouteProblem;
import callout.planning.routing.RouteReport;
import callout.planning.routing.RouteSolver;
import callout.planning.routing.Solving;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Turns a stored problem into a solution for people. Uses no database. */
@Component
class RunSolver {

  private final RouteSolver solver;
  private final TravelTimes travelTimes;

  RunSolver(RouteSolver solver, TravelTimes travelTimes) {
    this.solver = solver;
    this.travelTimes = travelTimes;
  }

  Solving prepare(RouteProblem problem, Duration atMost) {
    return solver.prepare(RoutePlans.empty(problem, travelTimes), atMost);
  }

  /** Runs the search to its end on the caller's thread. */
  Solution run(RouteProblem problem, Solving solving) {
    RoutePlan plan = solving.run();
    return Solution.of(
        new RouteReport(problem, travelTimes).of(plan),
        new NoRoad(problem, travelTimes).named(new Exclusions(problem, travelTimes).of(plan)),
        String.valueOf(plan.score()));
  }
}
