package callout.workflow.request;

import callout.orders.Closure;
import callout.orders.Confirmations;
import callout.orders.OrderFacts;
import callout.orders.Orders;
import callout.planning.Visits;
import callout.shared.CaseNumber;
import callout.workflow.ProcessVariable;
import callout.workflow.guard.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Frees what was planned for a cancelled case, and ends its orders. */
@ModelBean
class CancelWorkDelegate implements JavaDelegate {

  private final Orders orders;
  private final Confirmations confirmations;
  private final Visits visits;

  CancelWorkDelegate(Orders orders, Confirmations confirmations, Visits visits) {
    this.orders = orders;
    this.confirmations = confirmations;
    this.visits = visits;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CaseNumber caseNumber = CaseNumber.of(ProcessVariable.CASE_NUMBER.from(execution));
    visits.cancel(caseNumber);
    for (OrderFacts order : orders.of(caseNumber)) {
      orders.close(order.id(), Closure.CANCELLED, null);
      confirmations.lapse(order.id());
    }
  }
}
