package callout.workflow.routes;

import callout.planning.PlanningRuns;
import callout.shared.RunId;
import callout.workflow.guard.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Has the problem solved; a problem that is being solved already is left alone. */
@ModelBean
class SubmitProblemDelegate implements JavaDelegate {

  private final PlanningRuns runs;

  SubmitProblemDelegate(PlanningRuns runs) {
    this.runs = runs;
  }

  @Override
  public void execute(DelegateExecution execution) {
    runs.submit(RunId.of(execution.getProcessBusinessKey()));
  }
}
