package callout.workflow.visit;

import static callout.workflow.visit.VisitVariables.ARRIVE_BY;

import callout.fieldwork.Fieldwork;
import callout.planning.LateRunning;
import callout.planning.Visits;
import callout.shared.VisitId;
import callout.workflow.forms.FormValues;
import callout.workflow.forms.TaskFormReceiver;
import callout.workflow.guard.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Hears that the technician is on the way: from now on no planning run moves the visit. */
@ModelBean
class StartDrivingReceiver extends TaskFormReceiver {

  private final Fieldwork fieldwork;
  private final Visits visits;
  private final LateRunning lateRunning;

  StartDrivingReceiver(Fieldwork fieldwork, Visits visits, LateRunning lateRunning) {
    this.fieldwork = fieldwork;
    this.visits = visits;
    this.lateRunning = lateRunning;
  }

  @Override
  protected void receive(DelegateTask task, FormValues values) {
    VisitId visit = VisitId.of(task.getExecution().getProcessBusinessKey());
    fieldwork.depart(visit);
    visits.setOff(visit);
    ARRIVE_BY.set(task, lateRunning.setOff(visit).toString());
  }
}
