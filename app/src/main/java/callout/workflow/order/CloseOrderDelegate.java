package callout.workflow.order;

import static callout.workflow.order.OrderVariables.ORDER_CLOSURE;
import static callout.workflow.order.OrderVariables.VISIT_ID;
import static callout.workflow.order.OrderVariables.VISIT_OUTCOME;

import callout.fieldwork.Fieldwork;
import callout.fieldwork.NotDoneReason;
import callout.fieldwork.VisitReport;
import callout.orders.Closure;
import callout.orders.Orders;
import callout.release.Releases;
import callout.shared.CaseNumber;
import callout.shared.OrderId;
import callout.shared.VisitId;
import callout.workflow.ProcessVariable;
import callout.workflow.guard.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;

/** Closes the order as its work ended, and offers its approved report to be released. */
@ModelBean
class CloseOrderDelegate implements JavaDelegate {

  private final Orders orders;
  private final Fieldwork fieldwork;
  private final Releases releases;

  CloseOrderDelegate(Orders orders, Fieldwork fieldwork, Releases releases) {
    this.orders = orders;
    this.fieldwork = fieldwork;
    this.releases = releases;
  }

  @Override
  public void execute(DelegateExecution execution) {
    OrderId order = OrderId.of(execution.getProcessBusinessKey());
    if (VISIT_OUTCOME.from(execution).equals("done")) {
      boolean changed = orders.versions(order).size() > 1;
      orders.close(order, changed ? Closure.AS_CONFIRMED : Closure.AS_SPECIFIED, null);
      ORDER_CLOSURE.set(execution, changed ? "asConfirmed" : "asSpecified");
    } else {
      orders.close(order, Closure.NOT_CARRIED_OUT, reason(VisitId.of(VISIT_ID.from(execution))));
      ORDER_CLOSURE.set(execution, "notCarriedOut");
    }
    releases.offer(CaseNumber.of(ProcessVariable.CASE_NUMBER.from(execution)));
  }

  private @Nullable String reason(VisitId visit) {
    return fieldwork
        .find(visit)
        .map(record -> record.report())
        .map(VisitReport::reason)
        .map(NotDoneReason::code)
        .orElse(null);
  }
}
