package callout.workflow.visit;

import callout.planning.LateRunning;
import callout.shared.VisitId;
import callout.workflow.guard.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The technician is still under way: can what follows still begin as promised? */
@ModelBean
class CheckBehindDelayDelegate implements JavaDelegate {

  private final LateRunning lateRunning;

  CheckBehindDelayDelegate(LateRunning lateRunning) {
    this.lateRunning = lateRunning;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lateRunning.notThere(VisitId.of(execution.getProcessBusinessKey()));
  }
}
