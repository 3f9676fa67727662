package callout.workflow.routes;

import callout.planning.PlanningRuns;
import callout.shared.RunId;
import callout.workflow.guard.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Gathers what is to be planned. */
@ModelBean
class CollectVisitsDelegate implements JavaDelegate {

  private final PlanningRuns runs;

  CollectVisitsDelegate(PlanningRuns runs) {
    this.runs = runs;
  }

  @Override
  public void execute(DelegateExecution execution) {
    runs.collect(RunId.of(execution.getProcessBusinessKey()));
  }
}
