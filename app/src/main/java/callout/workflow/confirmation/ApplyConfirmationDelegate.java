package callout.workflow.confirmation;

import callout.orders.Confirmations;
import callout.shared.ConfirmationId;
import callout.workflow.guard.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Changes the order as agreed and fixes its next version. */
@ModelBean
class ApplyConfirmationDelegate implements JavaDelegate {

  private final Confirmations confirmations;

  ApplyConfirmationDelegate(Confirmations confirmations) {
    this.confirmations = confirmations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    confirmations.apply(ConfirmationId.of(execution.getProcessBusinessKey()));
  }
}
