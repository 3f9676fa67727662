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
    VISIT_ID.set(
        execution, visits.request(OrderId.of(execution.getProcessBusinessKey())).toString());
  }
}
