package callout.workflow.order;

import callout.shared.OrderId;
import callout.workflow.guard.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Asks planning for a visit beside those of the order itself. Its id stays with this one of several
 * that go on side by side.
 */
@ModelBean
class RequestFurtherVisitDelegate implements JavaDelegate {

  private final VisitRequests visits;

  RequestFurtherVisitDelegate(VisitRequests visits) {
    this.visits = visits;
  }

  @Override
  public void execute(DelegateExecution execution) {
    OrderId order = OrderId.of(execution.getProcessBusinessKey());
    execution.setVariableLocal(OrderVariables.VISIT_ID.name(), visits.request(order).toString());
  }
}
