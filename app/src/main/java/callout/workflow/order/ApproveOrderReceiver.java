package callout.workflow.order;

import static callout.workflow.order.OrderVariables.ORDER_APPROVED;

import callout.orders.Orders;
import callout.shared.OrderId;
import callout.workflow.forms.FormValues;
import callout.workflow.forms.TaskFormReceiver;
import callout.workflow.guard.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Takes a supervisor's decision about an order. */
@ModelBean
class ApproveOrderReceiver extends TaskFormReceiver {

  private final Orders orders;

  ApproveOrderReceiver(Orders orders) {
    this.orders = orders;
  }

  @Override
  protected void receive(DelegateTask task, FormValues values) {
    OrderId order = OrderId.of(task.getExecution().getProcessBusinessKey());
    boolean approved = values.required("approvalDecision").equals("approve");
    if (approved) {
      orders.approve(order, values.text("approvalReason"));
    } else {
      orders.reject(order, values.text("approvalReason"));
    }
    ORDER_APPROVED.set(task, approved);
  }
}
