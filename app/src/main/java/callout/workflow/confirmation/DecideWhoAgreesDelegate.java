package callout.workflow.confirmation;

import static callout.workflow.confirmation.ConfirmationVariables.CUSTOMER_AGREES;
import static callout.workflow.confirmation.ConfirmationVariables.SUPERVISOR_AGREES;

import callout.orders.Agreement;
import callout.orders.Confirmations;
import callout.shared.ConfirmationId;
import callout.workflow.guard.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Asks the decision table who must agree to a change. */
@ModelBean
class DecideWhoAgreesDelegate implements JavaDelegate {

  private final Confirmations confirmations;

  DecideWhoAgreesDelegate(Confirmations confirmations) {
    this.confirmations = confirmations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Agreement agreement =
        confirmations.whoMustAgree(ConfirmationId.of(execution.getProcessBusinessKey()));
    SUPERVISOR_AGREES.set(execution, agreement.supervisor());
    CUSTOMER_AGREES.set(execution, agreement.customer());
    execution.setVariable("extraVisits", 0);
  }
}
