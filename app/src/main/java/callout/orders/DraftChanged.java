package callout.orders;

import callout.shared.Refusal;

/** Somebody else saved the draft since it was read. */
public final class DraftChanged extends Refusal {

  DraftChanged(String number) {
    super(
        "draft-changed",
        "Somebody else has saved the draft of %s meanwhile. Load the page again to see it."
            .formatted(number));
  }
}
