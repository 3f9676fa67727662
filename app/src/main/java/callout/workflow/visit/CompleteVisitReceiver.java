package callout.workflow.visit;

import static callout.workflow.visit.VisitVariables.VISIT_RESULT;

import callout.fieldwork.Fieldwork;
import callout.fieldwork.NotDoneReason;
import callout.fieldwork.VisitReport;
import callout.fieldwork.VisitResult;
import callout.planning.LateRunning;
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
  private final LateRunning lateRunning;

  CompleteVisitReceiver(Fieldwork fieldwork, Visits visits, LateRunning lateRunning) {
    this.fieldwork = fieldwork;
    this.visits = visits;
    this.lateRunning = lateRunning;
  }

  @Override
  protected void receive(DelegateTask task, FormValues values) {
    VisitId visit = VisitId.of(task.getExecution().getProcessBusinessKey());
    VisitResult result = VisitResult.ofCode(values.required("visitResult")).orElseThrow();
    fieldwork.complete(
        visit,
        new VisitReport(
            result,
            Optional.ofNullable(values.text("notCarriedOutReason"))
                .flatMap(NotDoneReason::ofCode)
                .orElse(null),
            values.text("remainingWork"),
            values.amount("workedHours"),
            values.text("usedMaterials"),
            values.text("problems"),
            values.text("remarks")));
    visits.finish(visit);
    lateRunning.until(visit);
    VISIT_RESULT.set(task, result.code());
  }
}
