package callout.workflow.confirmation;

import static callout.workflow.confirmation.ConfirmationVariables.CONFIRMATION_APPROVED;

import callout.orders.Confirmations;
import callout.shared.ConfirmationId;
import callout.workflow.forms.FormValues;
import callout.workflow.forms.TaskFormReceiver;
import callout.workflow.guard.ModelBean;
import callout.workflow.projection.Trail;
import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * Takes a supervisor's answer to proposed changes, with the price and tax that one of them lacks.
 */
@ModelBean
class ApproveConfirmationReceiver extends TaskFormReceiver {

  private final Confirmations confirmations;
  private final Trail trail;

  ApproveConfirmationReceiver(Confirmations confirmations, Trail trail) {
    this.confirmations = confirmations;
    this.trail = trail;
  }

  @Override
  protected void receive(DelegateTask task, FormValues values) {
    boolean approved = values.required("confirmationDecision").equals("approve");
    confirmations.supervisorAnswers(
        ConfirmationId.of(task.getExecution().getProcessBusinessKey()),
        approved,
        values.text("confirmationReason"),
        values.amount("unitPrice"),
        values.amount("taxRate"));
    trail.note(task, values.text("confirmationReason"));
    CONFIRMATION_APPROVED.set(task, approved);
  }
}
