package callout.workflow.order;

import static callout.workflow.order.OrderVariables.ORDER_SUBMITTED;

import callout.orders.OrderApprovals;
import callout.shared.OrderId;
import callout.workflow.forms.FormValues;
import callout.workflow.forms.TaskFormReceiver;
import callout.workflow.guard.ModelBean;
import callout.workflow.projection.Trail;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Submits a draft as it was last saved, or withdraws it. */
@ModelBean
class PrepareOrderReceiver extends TaskFormReceiver {

  private final OrderApprovals approvals;
  private final Trail trail;

  PrepareOrderReceiver(OrderApprovals approvals, Trail trail) {
    this.approvals = approvals;
    this.trail = trail;
  }

  @Override
  protected void receive(DelegateTask task, FormValues values) {
    OrderId order = OrderId.of(task.getExecution().getProcessBusinessKey());
    boolean submitted = values.required("orderStep").equals("submit");
    if (submitted) {
      approvals.submit(order);
    } else {
      approvals.withdraw(order, values.text("withdrawalReason"));
    }
    trail.note(task, values.text("withdrawalReason"));
    ORDER_SUBMITTED.set(task, submitted);
  }
}
