package callout.workflow.order;

import callout.orders.Orders;
import callout.shared.OrderId;
import callout.workflow.TaskView;
import callout.workflow.guard.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Withholds the approval from the one who submitted the order. */
@ModelBean
class FourEyesListener implements TaskListener {

  private final Orders orders;

  FourEyesListener(Orders orders) {
    this.orders = orders;
  }

  @Override
  public void notify(DelegateTask task) {
    OrderId order = OrderId.of(task.getExecution().getProcessBusinessKey());
    String submitter = orders.order(order).submittedBy();
    if (submitter != null) {
      task.addUserIdentityLink(submitter, TaskView.WITHHELD);
    }
  }
}
