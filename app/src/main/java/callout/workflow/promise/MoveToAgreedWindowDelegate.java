package callout.workflow.promise;

import static callout.workflow.promise.PromiseVariables.VISIT_MOVED;

import callout.fieldwork.Fieldwork;
import callout.planning.PromiseDecisions;
import callout.planning.PromiseRisk;
import callout.planning.Promises;
import callout.shared.RiskId;
import callout.workflow.guard.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Moves a visit to where its customer agreed to, if that is still possible. */
@ModelBean
class MoveToAgreedWindowDelegate implements JavaDelegate {

  private final Promises promises;
  private final PromiseDecisions decisions;
  private final Fieldwork fieldwork;

  MoveToAgreedWindowDelegate(Promises promises, PromiseDecisions decisions, Fieldwork fieldwork) {
    this.promises = promises;
    this.decisions = decisions;
    this.fieldwork = fieldwork;
  }

  @Override
  public void execute(DelegateExecution execution) {
    RiskId id = RiskId.of(execution.getProcessBusinessKey());
    boolean possible = promises.fits(id) && !isUnderWay(promises.risk(id));
    if (possible) {
      decisions.moveAsAgreed(id);
    }
    VISIT_MOVED.set(execution, possible);
  }

  private boolean isUnderWay(PromiseRisk risk) {
    return fieldwork.find(risk.visitId()).filter(on -> on.departedAt() != null).isPresent();
  }
}
