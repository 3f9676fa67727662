package callout.workflow.exclusions;

import callout.planning.WaysOut;
import callout.shared.VisitId;
import callout.workflow.guard.ModelBean;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Does what a chosen way out names, or says that it is no longer one. */
@ModelBean
class ApplyFixDelegate implements JavaDelegate {

  private final WaysOut waysOut;

  ApplyFixDelegate(WaysOut waysOut) {
    this.waysOut = waysOut;
  }

  @Override
  public void execute(DelegateExecution execution) {
    VisitId visit = VisitId.of(execution.getProcessBusinessKey());
    String fix = ExclusionVariables.FIX_ID.from(execution);
    if (!waysOut.has(visit, fix)) {
      throw new BpmnError("fixGone");
    }
    waysOut.choose(ExclusionVariables.FIX_BY.from(execution), visit, fix);
  }
}
