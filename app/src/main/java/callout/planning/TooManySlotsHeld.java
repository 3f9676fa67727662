package callout.planning;

import callout.shared.Refusal;

/** One system holds so many times already that others might find none. */
public final class TooManySlotsHeld extends Refusal {

  TooManySlotsHeld(int most) {
    super(
        "too-many-slots-held",
        "%d times are held already for requests that are not sent. Send one of them or give a time back."
            .formatted(most));
  }
}
