package callout.workflow.order;

import callout.orders.FollowUp;
import callout.orders.OrderFacts;
import callout.orders.OrderLine;
import callout.orders.Orders;
import callout.shared.OrderId;
import callout.workflow.FollowUpOrders;
import callout.workflow.guard.ModelBean;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Opens the case in which what is left of a closed order goes on. */
@ModelBean
class OpenFollowUpDelegate implements JavaDelegate {

  private final Orders orders;
  private final FollowUpOrders followUps;

  OpenFollowUpDelegate(Orders orders, FollowUpOrders followUps) {
    this.orders = orders;
    this.followUps = followUps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    OrderId id = OrderId.of(execution.getProcessBusinessKey());
    OrderFacts order = orders.order(id);
    FollowUp next = Objects.requireNonNull(order.followUp(), "The gateway asks for one.");
    followUps.open(
        order.caseNumber(),
        "%s-v%d".formatted(order.number(), orders.versions(id).size()),
        next.text().isEmpty() ? openLines(order, next) : next.text());
  }

  private static String openLines(OrderFacts order, FollowUp next) {
    return order.lines().stream()
        .filter(line -> next.openLines().contains(line.number()))
        .map(OrderLine::description)
        .collect(Collectors.joining("; "));
  }
}
