package callout.orders;

import callout.shared.Refusal;

/** What somebody signs is no longer what the order says. */
public final class OrderChanged extends Refusal {

  OrderChanged(int version) {
    super(
        "order-changed",
        "The order was changed to version %d meanwhile. Please look at it and sign again."
            .formatted(version));
  }
}
