package callout.workflow.confirmation;

import static callout.workflow.confirmation.ConfirmationVariables.CONFIRMATION_AGREED;

import callout.orders.Confirmations;
import callout.shared.ConfirmationId;
import callout.workflow.forms.FormValues;
import callout.workflow.forms.TaskFormReceiver;
import callout.workflow.guard.ModelBean;
import callout.workflow.projection.Trail;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Takes the customer's answer to a proposed change, also one an agent was told on the phone. */
@ModelBean
class AgreeConfirmationReceiver extends TaskFormReceiver {

  private final Confirmations confirmations;
  private final Trail trail;

  AgreeConfirmationReceiver(Confirmations confirmations, Trail trail) {
    this.confirmations = confirmations;
    this.trail = trail;
  }

  @Override
  protected void receive(DelegateTask task, FormValues values) {
    boolean agreed = values.required("agreement").equals("agree");
    confirmations.customerAnswers(
        ConfirmationId.of(task.getExecution().getProcessBusinessKey()),
        agreed,
        values.text("agreementRemark"));
    trail.note(task, values.text("agreementRemark"));
    CONFIRMATION_AGREED.set(task, agreed);
  }
}
