package callout.workflow.visit;

import static callout.workflow.visit.VisitVariables.PROMISES_HOLD_UNTIL;

import callout.fieldwork.Fieldwork;
import callout.planning.LateRunning;
import callout.shared.VisitId;
import callout.workflow.forms.FormValues;
import callout.workflow.forms.TaskFormReceiver;
import callout.workflow.guard.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Hears that the technician has arrived, maybe too late for what follows. */
@ModelBean
class ArriveOnSiteReceiver extends TaskFormReceiver {

  private final Fieldwork fieldwork;
  private final LateRunning lateRunning;

  ArriveOnSiteReceiver(Fieldwork fieldwork, LateRunning lateRunning) {
    this.fieldwork = fieldwork;
    this.lateRunning = lateRunning;
  }

  @Override
  protected void receive(DelegateTask task, FormValues values) {
    VisitId visit = VisitId.of(task.getExecution().getProcessBusinessKey());
    fieldwork.arrive(visit);
    PROMISES_HOLD_UNTIL.set(task, lateRunning.begun(visit).toString());
  }
}
