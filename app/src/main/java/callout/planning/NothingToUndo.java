package callout.planning;

import callout.shared.Refusal;

/** Whoever asks has moved nothing on the board, or has undone it all. */
public final class NothingToUndo extends Refusal {

  NothingToUndo() {
    super("nothing-to-undo", "There is no move of yours left to undo.");
  }
}
