package callout.orders;

import callout.shared.Refusal;

/** An order that was submitted is not changed as a draft. */
public final class OrderNotDraft extends Refusal {

  OrderNotDraft(String number) {
    super(
        "order-not-draft",
        "Order %s has been submitted; it can't be changed as a draft any more.".formatted(number));
  }
}
