package callout.workflow.order;

import static callout.workflow.order.OrderVariables.VISIT_ID;
import static callout.workflow.order.OrderVariables.VISIT_OUTCOME;

import callout.fieldwork.Fieldwork;
import callout.fieldwork.NotDoneReason;
import callout.fieldwork.VisitRecord;
import callout.orders.Closure;
import callout.orders.Orders;
import callout.shared.OrderId;
import callout.shared.VisitId;
import callout.workflow.guard.ModelBean;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;

/** Closes the order as its visit ended. */
@ModelBean
class CloseOrderDelegate implements JavaDelegate {

  private final Orders orders;
  private final Fieldwork fieldwork;

  CloseOrderDelegate(Orders orders, Fieldwork fieldwork) {
    this.orders = orders;
    this.fieldwork = fieldwork;
  }

  @Override
  public void execute(DelegateExecution execution) {
    OrderId order = OrderId.of(execution.getProcessBusinessKey());
    if (VISIT_OUTCOME.from(execution).equals("done")) {
      orders.close(order, Closure.AS_SPECIFIED, null);
    } else {
      orders.close(order, Closure.NOT_CARRIED_OUT, reason(VisitId.of(VISIT_ID.from(execution))));
    }
  }

  private @Nullable String reason(VisitId visit) {
    Optional<VisitRecord> record = fieldwork.find(visit);
    return record.map(VisitRecord::notDoneReason).map(NotDoneReason::code).orElse(null);
  }
}
