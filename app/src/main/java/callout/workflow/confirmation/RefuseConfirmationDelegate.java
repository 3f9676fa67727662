package callout.workflow.confirmation;

import static callout.workflow.confirmation.ConfirmationVariables.EXTRA_VISITS;

import callout.orders.Confirmations;
import callout.shared.ConfirmationId;
import callout.workflow.guard.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Ends a proposal that somebody refused, or that nobody answered; the order stays as it is. */
@ModelBean
class RefuseConfirmationDelegate implements JavaDelegate {

  private final Confirmations confirmations;

  RefuseConfirmationDelegate(Confirmations confirmations) {
    this.confirmations = confirmations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    confirmations.refuse(ConfirmationId.of(execution.getProcessBusinessKey()));
    EXTRA_VISITS.set(execution, 0);
  }
}
