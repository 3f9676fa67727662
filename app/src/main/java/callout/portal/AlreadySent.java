package callout.portal;

import callout.shared.Refusal;

/** The page was sent before, with other words. */
final class AlreadySent extends Refusal {

  AlreadySent(String message) {
    super("already-sent", message);
  }
}
