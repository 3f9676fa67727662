package callout.planning.routing;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverConfigOverride;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationCompositionStyle;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.List;

/** Finds routes. Deterministic for a given problem and number of steps, not for a given time. */
public final class RouteSolver {

  private static final HardMediumSoftLongScore ALL_PLACED =
      HardMediumSoftLongScore.of(0, 0, Long.MIN_VALUE);

  private final Duration stopWhenUnimprovedFor;
  private final SolverFactory<RoutePlan> solvers;
  private final SolutionManager<RoutePlan, HardMediumSoftLongScore> scores;

  /**
   * @param stopWhenUnimprovedFor once all visits are placed, search ends after this long in vain
   */
  public RouteSolver(Duration stopWhenUnimprovedFor) {
    this.stopWhenUnimprovedFor = stopWhenUnimprovedFor;
    solvers =
        SolverFactory.create(
            new SolverConfig()
                .withSolutionClass(RoutePlan.class)
                .withEntityClasses(Route.class, Stop.class)
                .withConstraintProviderClass(RouteConstraints.class)
                .withTerminationConfig(limits(Duration.ofSeconds(1))));
    scores = SolutionManager.create(solvers);
  }

  /** A search to be run on the caller's thread, for at most this long. */
  public Solving prepare(RoutePlan plan, Duration atMost) {
    var override = new SolverConfigOverride<RoutePlan>().withTerminationConfig(limits(atMost));
    return new Solving(plan, solvers.buildSolver(override), scores);
  }

  private TerminationConfig limits(Duration atMost) {
    return new TerminationConfig()
        .withTerminationCompositionStyle(TerminationCompositionStyle.OR)
        .withSpentLimit(atMost)
        .withTerminationConfigList(
            List.of(
                new TerminationConfig()
                    .withTerminationCompositionStyle(TerminationCompositionStyle.AND)
                    .withBestScoreLimit(ALL_PLACED.toString())
                    .withUnimprovedSpentLimit(stopWhenUnimprovedFor)));
  }
}
