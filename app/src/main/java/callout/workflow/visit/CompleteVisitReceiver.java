package callout.workflow.visit;

import static callout.workflow.visit.VisitVariables.WORK_DONE;

import callout.fieldwork.Fieldwork;
import callout.fieldwork.NotDoneReason;
import callout.planning.Visits;
import callout.shared.VisitId;
import callout.workflow.forms.FormValues;
import callout.workflow.forms.TaskFormReceiver;
import callout.workflow.guard.ModelBean;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Takes what the technician reports at the end of a visit. */
@ModelBean
class CompleteVisitReceiver extends TaskFormReceiver {

  private final Fieldwork fieldwork;
  private final Visits visits;

  CompleteVisitReceiver(Fieldwork fieldwork, Visits visits) {
    this.fieldwork = fieldwork;
    this.visits = visits;
  }

  @Override
  protected void receive(DelegateTask task, FormValues values) {
    VisitId visit = VisitId.of(task.getExecution().getProcessBusinessKey());
    boolean done = values.required("visitResult").equals("done");
    NotDoneReason reason =
        Optional.ofNullable(values.text("notCarriedOutReason"))
            .flatMap(NotDoneReason::ofCode)
            .orElse(null);
    fieldwork.complete(visit, done, reason, values.text("remarks"));
    visits.finish(visit);
    WORK_DONE.set(task, done);
  }
}
