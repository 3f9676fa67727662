package callout.planning.routing;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/** One search for routes: run by one thread, stopped by another. */
public final class Solving {

  private final RoutePlan plan;
  private final KernelPhase phase;
  private final Solver<RoutePlan> solver;
  private final SolutionManager<RoutePlan, HardMediumSoftLongScore> scores;
  private volatile boolean stopped;
  private volatile boolean begun;

  Solving(
      RoutePlan plan,
      Duration atMost,
      Duration stopWhenUnimprovedFor,
      long seed,
      Consumer<RouteProgress> listener,
      Function<KernelPhase, SolverFactory<RoutePlan>> solvers,
      SolutionManager<RoutePlan, HardMediumSoftLongScore> scores) {
    this.plan = plan;
    this.scores = scores;
    phase =
        new KernelPhase(
            atMost,
            stopWhenUnimprovedFor,
            seed,
            progress -> {
              begun = true;
              listener.accept(progress);
            });
    solver = solvers.apply(phase).buildSolver();
  }

  /**
   * Searches, then makes sure that nothing possible is left out.
   *
   * @throws IllegalStateException if what was found breaks a hard rule, by the solver's judgement
   */
  public RoutePlan run() {
    RoutePlan found = plan;
    if (!stopped && !plan.stops().isEmpty() && !plan.routes().isEmpty()) {
      found = solver.solve(plan);
    }
    Insertions.insertPossible(found);
    HardMediumSoftLongScore score = Objects.requireNonNull(scores.update(found));
    if (score.hardScore() < 0) {
      throw new IllegalStateException(
          "The routes found break a hard rule: %s.".formatted(scores.explain(found).getSummary()));
    }
    return found;
  }

  /** Whether the search has found a first plan and goes on from there. */
  boolean hasBegun() {
    return begun;
  }

  /** Ends the search soon; {@link #run} then answers with the best found. Harmless when ended. */
  public void stop() {
    stopped = true;
    phase.stop();
  }
}
