package callout.workflow;

import callout.shared.Refusal;

/** The work of the order has not begun, or has ended already. */
public final class NotInWork extends Refusal {

  public NotInWork(String number) {
    super(
        "not-in-work",
        "The work of order %s has not begun, or has ended already.".formatted(number));
  }
}
