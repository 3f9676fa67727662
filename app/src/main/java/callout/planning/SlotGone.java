package callout.planning;

import callout.shared.Refusal;

/** The time is not held any more: it has run out or was given back. */
public final class SlotGone extends Refusal {

  /** What whoever asks for it is told. */
  public static final String SENTENCE =
      "This time is no longer held. Choose another one, or send without a time.";

  public SlotGone() {
    super("slot-gone", SENTENCE);
  }
}
