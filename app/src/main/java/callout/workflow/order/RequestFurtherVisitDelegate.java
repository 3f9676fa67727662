package callout.workflow.order;

import static callout.workflow.order.OrderVariables.VISIT_ID;

import callout.orders.Confirmations;
import callout.shared.ConfirmationId;
import callout.shared.OrderId;
import callout.shared.VisitId;
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
    String left = visits.leftBy((String) execution.getVariableLocal(VISIT_ID.name()));
    VisitId visit = visits.request(order, left == null ? purposes.get(which) : left);
    execution.setVariableLocal(VISIT_ID.name(), visit.toString());
    execution.setVariableLocal(OUTCOME, ""); // so that the visit writes its outcome here
  }
}
