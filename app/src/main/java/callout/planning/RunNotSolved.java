package callout.planning;

import callout.shared.Refusal;
import callout.shared.RunId;

/** There is no proposal that could be published. */
public final class RunNotSolved extends Refusal {

  RunNotSolved(RunId run, RunState state) {
    super("run-not-solved", "Planning run %s is %s, not solved.".formatted(run, state.code()));
  }
}
