package callout.planning.routing.kernel;

import java.util.Arrays;
import java.util.Optional;

/**
 * Puts what a search has left out where there still is room, the heaviest first, so that whatever
 * stays out fits nowhere: a search tries likely places only, and not all of them.
 */
public final class NothingPossibleOut {

  private NothingPossibleOut() {}

  /** The plan with every job that fits in; the same if none does. */
  public static Plan of(Instance in, Plan found) {
    Plan plan = found;
    Optional<Plan> more = withOneMore(in, plan);
    while (more.isPresent()) {
      // one that has come in may be what another one waits for
      plan = more.get();
      more = withOneMore(in, plan);
    }
    return plan;
  }

  private static Optional<Plan> withOneMore(Instance in, Plan plan) {
    if (plan.leftOut().length == 0) {
      return Optional.empty();
    }
    int[][] routes = plan.routes().stream().map(PlannedRoute::jobs).toArray(int[][]::new);
    TrialInsertion trials = new TrialInsertion(in, routes);
    if (trials.leftOut().length > 0) {
      // crews that may begin sooner can leave others without their break: rather the plan as found
      return Optional.empty();
    }
    return Arrays.stream(plan.leftOut())
        .boxed()
        .sorted((a, b) -> Long.compare(in.weight[b], in.weight[a]))
        .flatMap(job -> trials.places(job, 1).stream().map(trial -> trials.with(job, trial)))
        .findFirst();
  }
}
