package callout.workflow.web;

import callout.orders.OrderFacts;
import callout.orders.Orders;
import callout.shared.CaseNumber;
import callout.shared.Role;
import callout.workflow.OrderEnding;
import callout.workflow.OrderReopening;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says what whoever asks may do with the order of a case beside its tasks. */
@Component
class OrderActions {

  private final Orders orders;
  private final OrderEnding endings;
  private final OrderReopening reopening;

  OrderActions(Orders orders, OrderEnding endings, OrderReopening reopening) {
    this.orders = orders;
    this.endings = endings;
    this.reopening = reopening;
  }

  CasePage.Actions of(CaseNumber number) {
    List<OrderFacts> all = orders.of(number);
    boolean ending =
        People.has(Role.DISPATCHER, Role.SUPERVISOR, Role.ADMINISTRATOR)
            && all.stream().anyMatch(endings::possible);
    return new CasePage.Actions(
        ending,
        People.has(Role.SUPERVISOR) && reopening.possible(number),
        People.has(Role.AGENT, Role.DISPATCHER, Role.SUPERVISOR, Role.ADMINISTRATOR)
            && all.stream().anyMatch(OrderActions::hasBegun));
  }

  private static boolean hasBegun(OrderFacts order) {
    return Boolean.TRUE.equals(order.approved());
  }
}
