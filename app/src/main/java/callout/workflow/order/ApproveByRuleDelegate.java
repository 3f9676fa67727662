package callout.workflow.order;

import callout.orders.Orders;
import callout.shared.OrderId;
import callout.workflow.guard.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Approves an order that, by the table, nobody has to look at. */
@ModelBean
class ApproveByRuleDelegate implements JavaDelegate {

  private final Orders orders;

  ApproveByRuleDelegate(Orders orders) {
    this.orders = orders;
  }

  @Override
  public void execute(DelegateExecution execution) {
    orders.approveByRule(OrderId.of(execution.getProcessBusinessKey()));
  }
}
