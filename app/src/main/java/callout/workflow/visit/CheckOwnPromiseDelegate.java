package callout.workflow.visit;

import callout.planning.LateRunning;
import callout.shared.VisitId;
import callout.workflow.guard.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Nobody has set off so far: can the visit, and what follows, still begin as promised? */
@ModelBean
class CheckOwnPromiseDelegate implements JavaDelegate {

  private final LateRunning lateRunning;

  CheckOwnPromiseDelegate(LateRunning lateRunning) {
    this.lateRunning = lateRunning;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lateRunning.notSetOff(VisitId.of(execution.getProcessBusinessKey()));
  }
}
