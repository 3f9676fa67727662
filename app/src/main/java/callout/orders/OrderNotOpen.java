package callout.orders;

import callout.shared.Refusal;

/** The order is not being carried out: it is not approved yet, or it is closed. */
public final class OrderNotOpen extends Refusal {

  OrderNotOpen(String number) {
    super("order-not-open", "Order %s is not being carried out.".formatted(number));
  }
}
