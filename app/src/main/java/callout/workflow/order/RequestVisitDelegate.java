package callout.workflow.order;

import static callout.workflow.order.OrderVariables.VISIT_ID;

import callout.shared.OrderId;
import callout.workflow.guard.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Asks planning for the visit that carries out the order. */
@ModelBean
class RequestVisitDelegate implements JavaDelegate {

  private final VisitRequests visits;

  RequestVisitDelegate(VisitRequests visits) {
    this.visits = visits;
  }

  @Override
  public void execute(DelegateExecution execution) {
    OrderId order = OrderId.of(execution.getProcessBusinessKey());
    String left = visits.leftBy((String) execution.getVariable(VISIT_ID.name()));
    String purpose = left == null ? visits.reopenedFor(order) : left;
    VISIT_ID.set(execution, visits.request(order, purpose).toString());
  }
}
