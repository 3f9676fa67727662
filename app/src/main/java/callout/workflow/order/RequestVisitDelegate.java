package callout.workflow.order;

import static callout.workflow.order.OrderVariables.VISIT_ID;

import callout.orders.OrderVersion;
import callout.orders.Orders;
import callout.shared.OrderId;
import callout.workflow.guard.ModelBean;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;

/** Asks planning for the visit that carries out the order. */
@ModelBean
class RequestVisitDelegate implements JavaDelegate {

  private final VisitRequests visits;
  private final Orders orders;

  RequestVisitDelegate(VisitRequests visits, Orders orders) {
    this.visits = visits;
    this.orders = orders;
  }

  @Override
  public void execute(DelegateExecution execution) {
    OrderId order = OrderId.of(execution.getProcessBusinessKey());
    String left = visits.leftBy((String) execution.getVariable(VISIT_ID.name()));
    VISIT_ID.set(
        execution, visits.request(order, left == null ? reopened(order) : left).toString());
  }

  /** A visit after a re-opening is for what it was opened again for. */
  private @Nullable String reopened(OrderId order) {
    List<OrderVersion> versions = orders.versions(order);
    return versions.isEmpty() ? null : versions.get(versions.size() - 1).reopened();
  }
}
