package callout.workflow.request;

import static callout.workflow.request.RequestVariables.ORDER_BEGINNING;
import static callout.workflow.request.RequestVariables.REVIEW_DECISION;

import callout.intake.Intake;
import callout.intake.Review;
import callout.intake.ReviewDecision;
import callout.shared.CaseNumber;
import callout.workflow.ProcessVariable;
import callout.workflow.forms.FormValues;
import callout.workflow.forms.TaskFormReceiver;
import callout.workflow.guard.ModelBean;
import callout.workflow.projection.Trail;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Takes an agent's decision about a request. */
@ModelBean
class ReviewRequestReceiver extends TaskFormReceiver {

  private final Intake intake;
  private final Trail trail;

  ReviewRequestReceiver(Intake intake, Trail trail) {
    this.intake = intake;
    this.trail = trail;
  }

  @Override
  protected void receive(DelegateTask task, FormValues values) {
    CaseNumber caseNumber = CaseNumber.of(ProcessVariable.CASE_NUMBER.from(task));
    ReviewDecision decision =
        ReviewDecision.ofCode(values.required("reviewDecision")).orElseThrow();
    String mergeInto = values.text("mergeInto");
    intake.review(
        caseNumber,
        new Review(
            decision,
            values.text("reviewReason"),
            values.text("question"),
            mergeInto == null ? null : CaseNumber.of(mergeInto),
            values.decimal("latitude"),
            values.decimal("longitude"),
            values.whole("durationMinutes")));
    trail.note(task, values.text(decision == ReviewDecision.ASK ? "question" : "reviewReason"));
    REVIEW_DECISION.set(task, decision.code());
    ORDER_BEGINNING.set(
        task, "byHand".equals(values.text("orderPreparation")) ? "byHand" : "atOnce");
  }
}
