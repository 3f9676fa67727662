package callout.planning;

import callout.shared.Refusal;

/** Nobody can come at this time any more. */
public final class SlotTaken extends Refusal {

  public SlotTaken() {
    super("slot-taken", "This time is no longer free. Choose another one.");
  }
}
