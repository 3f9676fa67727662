package callout.workflow.web;

import callout.orders.OrderFacts;
import callout.orders.Orders;
import callout.shared.CaseNumber;
import java.util.List;
import org.springframework.stereotype.Component;

/** Leads from an order to the one it follows, and to those that follow it. */
@Component
class OrderLinks {

  private final DealingLines dealings;
  private final Orders orders;

  OrderLinks(DealingLines dealings, Orders orders) {
    this.dealings = dealings;
    this.orders = orders;
  }

  List<OrderPage.OrderLink> of(CaseNumber number) {
    return dealings.links(number).stream()
        .filter(Dealings.LinkLine::visible)
        .map(link -> link(link.how(), CaseNumber.of(link.number())))
        .toList();
  }

  /** A case is drafted its order a moment after it was opened. */
  private OrderPage.OrderLink link(String how, CaseNumber other) {
    List<OrderFacts> theirs = orders.of(other);
    if (theirs.isEmpty()) {
      return new OrderPage.OrderLink(how, other.value(), "/cases/" + other);
    }
    String number = theirs.get(theirs.size() - 1).number();
    return new OrderPage.OrderLink(how, number, "/orders/" + number);
  }
}
