package callout.planning.routing;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.phase.custom.CustomPhaseConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds routes: by the search in {@code kernel}, whose plan the solver scores by {@link
 * RouteConstraints}, which has the last word on what is published.
 */
public final class RouteSolver {

  private static final long SEED = 1;

  private final Duration stopWhenUnimprovedFor;
  private final SolutionManager<RoutePlan, HardMediumSoftLongScore> scores;

  /**
   * @param stopWhenUnimprovedFor once all visits are placed, search ends after this long in vain
   */
  public RouteSolver(Duration stopWhenUnimprovedFor) {
    this.stopWhenUnimprovedFor = stopWhenUnimprovedFor;
    scores = SolutionManager.create(SolverFactory.create(rules()));
  }

  /** A search to be run on the caller's thread, for at most this long. */
  public Solving prepare(RoutePlan plan, Duration atMost) {
    return prepare(plan, atMost, progress -> {});
  }

  /** The same with a listener, as below. */
  public Solving prepare(RoutePlan plan, Duration atMost, Consumer<RouteProgress> listener) {
    return prepare(plan, atMost, SEED, listener);
  }

  /**
   * The same with a listener, which hears of better plans at most three times a second, on the
   * thread that searches.
   */
  public Solving prepare(
      RoutePlan plan, Duration atMost, long seed, Consumer<RouteProgress> listener) {
    return new Solving(
        plan, atMost, stopWhenUnimprovedFor, seed, listener, RouteSolver::solvers, scores);
  }

  private static SolverFactory<RoutePlan> solvers(KernelPhase phase) {
    return SolverFactory.create(rules().withPhaseList(List.of(phase(phase))));
  }

  private static CustomPhaseConfig phase(KernelPhase phase) {
    return new CustomPhaseConfig().withCustomPhaseCommandList(List.of(phase));
  }

  private static SolverConfig rules() {
    return new SolverConfig()
        .withSolutionClass(RoutePlan.class)
        .withEntityClasses(Route.class, Stop.class)
        .withConstraintProviderClass(RouteConstraints.class);
  }
}
