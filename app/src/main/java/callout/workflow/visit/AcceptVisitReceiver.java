package callout.workflow.visit;

import static callout.workflow.visit.VisitVariables.TECHNICIAN;
import static callout.workflow.visit.VisitVariables.VISIT_ACCEPTED;

import callout.fieldwork.Fieldwork;
import callout.planning.Visits;
import callout.shared.CaseNumber;
import callout.shared.VisitId;
import callout.workflow.ProcessVariable;
import callout.workflow.forms.FormValues;
import callout.workflow.forms.TaskFormReceiver;
import callout.workflow.guard.ModelBean;
import callout.workflow.projection.Trail;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Takes a technician's answer to a planned visit. */
@ModelBean
class AcceptVisitReceiver extends TaskFormReceiver {

  private final Fieldwork fieldwork;
  private final Visits visits;
  private final Trail trail;

  AcceptVisitReceiver(Fieldwork fieldwork, Visits visits, Trail trail) {
    this.fieldwork = fieldwork;
    this.visits = visits;
    this.trail = trail;
  }

  @Override
  protected void receive(DelegateTask task, FormValues values) {
    VisitId visit = VisitId.of(task.getExecution().getProcessBusinessKey());
    CaseNumber caseNumber = CaseNumber.of(ProcessVariable.CASE_NUMBER.from(task));
    String technician = TECHNICIAN.from(task);
    boolean accepted = values.required("visitAnswer").equals("accept");
    if (accepted) {
      fieldwork.accept(visit, caseNumber, technician);
    } else {
      fieldwork.decline(visit, caseNumber, technician, values.text("declineReason"));
      visits.free(visit);
    }
    trail.note(task, values.text("declineReason"));
    VISIT_ACCEPTED.set(task, accepted);
  }
}
