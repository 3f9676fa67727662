package callout.planning.routing;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.Solver;

/** One search for routes: run by one thread, stopped by another. */
public final class Solving {

  private final RoutePlan plan;
  private final Solver<RoutePlan> solver;
  private final SolutionManager<RoutePlan, HardMediumSoftLongScore> scores;
  private volatile boolean stopped;
  private volatile boolean begun;

  Solving(
      RoutePlan plan,
      Solver<RoutePlan> solver,
      SolutionManager<RoutePlan, HardMediumSoftLongScore> scores) {
    this.plan = plan;
    this.solver = solver;
    this.scores = scores;
    solver.addEventListener(found -> begun = true);
  }

  /**
   * Searches, then makes sure that nothing impossible is left in the plan and nothing possible out
   * of it.
   */
  public RoutePlan run() {
    RoutePlan found = plan;
    if (!stopped && !plan.stops().isEmpty() && !plan.routes().isEmpty()) {
      found = solver.solve(plan);
    }
    Insertions.dropImpossible(found);
    Insertions.insertPossible(found);
    scores.update(found);
    return found;
  }

  /** Whether the search has found a first plan and goes on from there. */
  boolean hasBegun() {
    return begun;
  }

  /** Ends the search soon; {@link #run} then answers with the best found. Harmless when ended. */
  public void stop() {
    stopped = true;
    solver.terminateEarly();
  }
}
