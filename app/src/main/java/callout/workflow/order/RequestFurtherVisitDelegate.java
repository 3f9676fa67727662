package callout.workflow.order;

import callout.orders.Confirmations;
import callout.shared.ConfirmationId;
import callout.shared.OrderId;
import callout.workflow.guard.ModelBean;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Asks planning for a visit beside those of the order itself. Its id and outcome stay with this one
 * of several that go on side by side.
 */
@ModelBean
class RequestFurtherVisitDelegate implements JavaDelegate {

  private static final String OUTCOME = "furtherVisitOutcome";

  private final VisitRequests visits;
  private final Confirmations confirmations;

  RequestFurtherVisitDelegate(VisitRequests visits, Confirmations confirmations) {
    this.visits = visits;
    this.confirmations = confirmations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    OrderId order = OrderId.of(execution.getProcessBusinessKey());
    var confirmation = ConfirmationId.of((String) execution.getVariable("confirmationId"));
    List<String> purposes = confirmations.confirmation(confirmation).extraVisits();
    int which = (Integer) execution.getVariable("loopCounter"); // of the several in the model
    execution.setVariableLocal(
        OrderVariables.VISIT_ID.name(), visits.request(order, purposes.get(which)).toString());
    execution.setVariableLocal(OUTCOME, ""); // so that the visit writes its outcome here
  }
}
