package callout.workflow.order;

import static callout.workflow.order.OrderVariables.ORDER_DECISION;

import callout.orders.OrderApprovals;
import callout.shared.OrderId;
import callout.workflow.forms.FormValues;
import callout.workflow.forms.TaskFormReceiver;
import callout.workflow.guard.ModelBean;
import callout.workflow.projection.Trail;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Takes the decision about an order of whoever must approve it. */
@ModelBean
class ApproveOrderReceiver extends TaskFormReceiver {

  private final OrderApprovals approvals;
  private final Trail trail;

  ApproveOrderReceiver(OrderApprovals approvals, Trail trail) {
    this.approvals = approvals;
    this.trail = trail;
  }

  @Override
  protected void receive(DelegateTask task, FormValues values) {
    OrderId order = OrderId.of(task.getExecution().getProcessBusinessKey());
    String decision = values.required("approvalDecision");
    switch (decision) {
      case "approve" -> approvals.approve(order);
      case "sendBack" -> approvals.sendBack(order, values.text("changeNote"));
      default -> approvals.reject(order, values.text("approvalReason"));
    }
    trail.note(task, values.text(decision.equals("sendBack") ? "changeNote" : "approvalReason"));
    ORDER_DECISION.set(task, decision);
  }
}
