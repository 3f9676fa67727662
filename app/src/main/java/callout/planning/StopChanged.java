package callout.planning;

import callout.shared.Refusal;

/** Somebody else has changed the visit's place since it was looked at. */
public final class StopChanged extends Refusal {

  StopChanged(String title) {
    super(
        "stop-changed",
        "Somebody else has moved '%s' meanwhile. The board shows where it is now."
            .formatted(title));
  }
}
