package callout.planning;

import callout.shared.FieldProblem;
import callout.shared.InvalidInput;
import java.util.List;

/**
 * The visit would begin outside of the arrival window that its customer was promised. Nobody may do
 * that without a decision: {@link PromiseDecisions}. The problem with the code {@code
 * promise-at-risk} says which window was promised to whom; others may stand beside it.
 */
public final class PromiseAtRisk extends InvalidInput {

  PromiseAtRisk(List<FieldProblem> problems) {
    super(problems);
  }
}
