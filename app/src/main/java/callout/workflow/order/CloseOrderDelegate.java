package callout.workflow.order;

import static callout.workflow.order.OrderVariables.FOLLOW_UP_NEEDED;
import static callout.workflow.order.OrderVariables.ORDER_CLOSURE;
import static callout.workflow.order.OrderVariables.REPORT_APPROVED;
import static callout.workflow.order.OrderVariables.VISIT_ID;
import static callout.workflow.order.OrderVariables.VISIT_OUTCOME;

import callout.fieldwork.Fieldwork;
import callout.fieldwork.NotDoneReason;
import callout.fieldwork.VisitReport;
import callout.orders.Closure;
import callout.orders.Confirmations;
import callout.orders.OrderFacts;
import callout.orders.Orders;
import callout.release.Releases;
import callout.shared.OrderId;
import callout.shared.VisitId;
import callout.workflow.guard.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;

/** Closes the order as its work ended, and offers its approved report, if any, to be released. */
@ModelBean
class CloseOrderDelegate implements JavaDelegate {

  private final Orders orders;
  private final Confirmations confirmations;
  private final Fieldwork fieldwork;
  private final Releases releases;

  CloseOrderDelegate(
      Orders orders, Confirmations confirmations, Fieldwork fieldwork, Releases releases) {
    this.orders = orders;
    this.confirmations = confirmations;
    this.fieldwork = fieldwork;
    this.releases = releases;
  }

  @Override
  public void execute(DelegateExecution execution) {
    OrderFacts order = orders.order(OrderId.of(execution.getProcessBusinessKey()));
    if (isDone(order, execution)) {
      boolean changed = isChanged(order);
      orders.close(order.id(), changed ? Closure.AS_CONFIRMED : Closure.AS_SPECIFIED, null);
      ORDER_CLOSURE.set(execution, changed ? "asConfirmed" : "asSpecified");
    } else {
      orders.close(order.id(), Closure.NOT_CARRIED_OUT, reasonFor(order, execution));
      ORDER_CLOSURE.set(execution, "notCarriedOut");
    }
    confirmations.lapse(order.id());
    FOLLOW_UP_NEEDED.set(execution, order.followUp() != null);
    if (REPORT_APPROVED.isTrue(execution)) { // without a report the customer has nothing new
      releases.offer(order.caseNumber());
    }
  }

  /** A coordinator's word goes before what the last visit brought. */
  private static boolean isDone(OrderFacts order, DelegateExecution execution) {
    return order.ending() == null
        ? VISIT_OUTCOME.from(execution).equals("done")
        : order.ending() != Closure.NOT_CARRIED_OUT;
  }

  private boolean isChanged(OrderFacts order) {
    return confirmations.of(order.caseNumber()).stream()
        .anyMatch(change -> change.order().equals(order.id()) && change.version() != null);
  }

  private @Nullable String reasonFor(OrderFacts order, DelegateExecution execution) {
    return order.ending() == null
        ? reason(VisitId.of(VISIT_ID.from(execution)))
        : order.closingReason();
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
