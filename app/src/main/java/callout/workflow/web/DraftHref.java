package callout.workflow.web;

import callout.orders.Orders;
import callout.shared.OrderId;
import callout.workflow.TaskView;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where an order is prepared: its draft has a page of its own, which a form cannot be. */
@Component
class DraftHref {

  private final Orders orders;

  DraftHref(Orders orders) {
    this.orders = orders;
  }

  /** Empty for any other task. */
  Optional<String> hrefOf(TaskView task) {
    return Optional.of(task)
        .filter(other -> other.key().equals("Task_PrepareOrder"))
        .map(own -> orders.order(OrderId.of(own.businessKey())))
        .map(order -> "/orders/%s/draft".formatted(order.number()));
  }
}
