package callout.orders;

import callout.shared.Refusal;

/** Only what was closed after its approval can be opened again. */
public final class OrderNotClosed extends Refusal {

  OrderNotClosed(String number) {
    super("order-not-closed", "Order %s is not closed.".formatted(number));
  }
}
