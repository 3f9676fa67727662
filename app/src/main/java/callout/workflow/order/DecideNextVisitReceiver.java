package callout.workflow.order;

import static callout.workflow.order.OrderVariables.ANOTHER_VISIT;

import callout.orders.Orders;
import callout.shared.OrderId;
import callout.workflow.forms.FormValues;
import callout.workflow.forms.TaskFormReceiver;
import callout.workflow.guard.ModelBean;
import callout.workflow.projection.Trail;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Takes a dispatcher's decision whether somebody goes again after nobody was there. */
@ModelBean
class DecideNextVisitReceiver extends TaskFormReceiver {

  private final Orders orders;
  private final Trail trail;

  DecideNextVisitReceiver(Orders orders, Trail trail) {
    this.orders = orders;
    this.trail = trail;
  }

  @Override
  protected void receive(DelegateTask task, FormValues values) {
    boolean another = values.required("nextVisitDecision").equals("anotherVisit");
    if (!another) {
      orders.giveUp(
          OrderId.of(task.getExecution().getProcessBusinessKey()), values.text("nextVisitReason"));
    }
    trail.note(task, values.text("nextVisitReason"));
    ANOTHER_VISIT.set(task, another);
  }
}
