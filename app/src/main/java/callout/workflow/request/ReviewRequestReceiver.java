package callout.workflow.request;

import static callout.workflow.request.RequestVariables.REVIEW_ACCEPTED;

import callout.intake.Intake;
import callout.intake.Review;
import callout.shared.CaseNumber;
import callout.workflow.ProcessVariable;
import callout.workflow.forms.FormValues;
import callout.workflow.forms.TaskFormReceiver;
import callout.workflow.guard.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Takes an agent's decision about a request. */
@ModelBean
class ReviewRequestReceiver extends TaskFormReceiver {

  private final Intake intake;

  ReviewRequestReceiver(Intake intake) {
    this.intake = intake;
  }

  @Override
  protected void receive(DelegateTask task, FormValues values) {
    CaseNumber caseNumber = CaseNumber.of(ProcessVariable.CASE_NUMBER.from(task));
    boolean accepted = values.required("reviewDecision").equals("accept");
    intake.review(
        caseNumber,
        new Review(
            accepted,
            values.text("reviewReason"),
            values.decimal("latitude"),
            values.decimal("longitude"),
            values.whole("durationMinutes")));
    REVIEW_ACCEPTED.set(task, accepted);
  }
}
