package callout.orders;

import callout.shared.Refusal;

/** Somebody has approved or rejected the order before. */
public final class OrderAlreadyDecided extends Refusal {

  OrderAlreadyDecided(String number) {
    super("order-already-decided", "Order %s has been decided already.".formatted(number));
  }
}
