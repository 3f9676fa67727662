package callout.workflow.visit;

import callout.planning.LateRunning;
import callout.shared.VisitId;
import callout.workflow.guard.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The work just goes on: can what follows still begin as promised? */
@ModelBean
class CheckPromisesDelegate implements JavaDelegate {

  private final LateRunning lateRunning;

  CheckPromisesDelegate(LateRunning lateRunning) {
    this.lateRunning = lateRunning;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lateRunning.until(VisitId.of(execution.getProcessBusinessKey()));
  }
}
