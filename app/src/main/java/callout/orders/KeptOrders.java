package callout.orders;

import callout.audit.Audit;
import callout.shared.NotFound;
import callout.shared.OrderId;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Orders as they are kept, for those who change them. */
@Component
class KeptOrders {

  private final ServiceOrders orders;
  private final Audit audit;

  KeptOrders(ServiceOrders orders, Audit audit) {
    this.orders = orders;
    this.audit = audit;
  }

  /**
   * @throws NotFound if there is no such order
   */
  ServiceOrder entity(OrderId id) {
    return orders.findById(id.value()).orElseThrow(() -> new NotFound("order", id));
  }

  /**
   * Two who act on one order wait for each other.
   *
   * @throws NotFound if there is no such order
   */
  ServiceOrder held(OrderId id) {
    return orders.holdById(id.value()).orElseThrow(() -> new NotFound("order", id));
  }

  void record(String action, OrderFacts order, Map<String, String> details) {
    audit.record(action, order.number(), order.caseNumber(), details);
  }
}
