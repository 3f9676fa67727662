package callout.workflow.order;

import callout.orders.OrderApprovals;
import callout.shared.OrderId;
import callout.workflow.guard.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Approves an order that, by the table, nobody has to look at. */
@ModelBean
class ApproveByRuleDelegate implements JavaDelegate {

  private final OrderApprovals approvals;

  ApproveByRuleDelegate(OrderApprovals approvals) {
    this.approvals = approvals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    approvals.approveByRule(OrderId.of(execution.getProcessBusinessKey()));
  }
}
