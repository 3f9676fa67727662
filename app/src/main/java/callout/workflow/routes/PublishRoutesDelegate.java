package callout.workflow.routes;

import callout.planning.PlanningRuns;
import callout.planning.ProposalStale;
import callout.shared.RunId;
import callout.workflow.guard.ModelBean;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Makes the proposal the plan. */
@ModelBean
class PublishRoutesDelegate implements JavaDelegate {

  private final PlanningRuns runs;

  PublishRoutesDelegate(PlanningRuns runs) {
    this.runs = runs;
  }

  @Override
  public void execute(DelegateExecution execution) {
    try {
      runs.publish(RunId.of(execution.getProcessBusinessKey()));
    } catch (ProposalStale stale) {
      throw new BpmnError("proposalStale", String.join("; ", stale.changed()));
    }
  }
}
