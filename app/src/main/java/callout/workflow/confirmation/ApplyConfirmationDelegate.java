package callout.workflow.confirmation;

import static callout.workflow.confirmation.ConfirmationVariables.EXTRA_VISITS;

import callout.orders.Confirmations;
import callout.shared.ConfirmationId;
import callout.workflow.guard.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Changes the order as agreed, fixes its next version, and says how many more visits follow. */
@ModelBean
class ApplyConfirmationDelegate implements JavaDelegate {

  private final Confirmations confirmations;

  ApplyConfirmationDelegate(Confirmations confirmations) {
    this.confirmations = confirmations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ConfirmationId id = ConfirmationId.of(execution.getProcessBusinessKey());
    confirmations.apply(id);
    EXTRA_VISITS.set(execution, confirmations.confirmation(id).extraVisits().size());
  }
}
