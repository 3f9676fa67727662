package callout.workflow.visit;

import static callout.workflow.visit.VisitVariables.SET_OFF_BY;
import static callout.workflow.visit.VisitVariables.TECHNICIAN;

import callout.fieldwork.Fieldwork;
import callout.planning.PlannedStop;
import callout.planning.VisitDemand;
import callout.planning.Visits;
import callout.shared.NotFound;
import callout.shared.VisitId;
import callout.workflow.forms.FormValues;
import callout.workflow.forms.TaskFormReceiver;
import callout.workflow.guard.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Takes a dispatcher's choice of technician and time for one visit. */
@ModelBean
class AssignVisitReceiver extends TaskFormReceiver {

  private final Visits visits;
  private final Fieldwork fieldwork;

  AssignVisitReceiver(Visits visits, Fieldwork fieldwork) {
    this.visits = visits;
    this.fieldwork = fieldwork;
  }

  @Override
  protected void receive(DelegateTask task, FormValues values) {
    VisitId visit = VisitId.of(task.getExecution().getProcessBusinessKey());
    VisitDemand demand = visits.find(visit).orElseThrow(() -> new NotFound("visit", visit));
    String technician = values.required("technician");
    PlannedStop stop =
        visits.assignByHand(visit, technician, values.moment("startAt", demand.zone()));
    fieldwork.assign(demand.caseNumber(), technician);
    TECHNICIAN.set(task, technician);
    SET_OFF_BY.set(task, stop.setOffBy().toString());
  }
}
