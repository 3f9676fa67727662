package callout.portal;

import callout.shared.Refusal;

/** The answer came when its question had expired; it is kept for the staff. */
final class AnsweredLate extends Refusal {

  AnsweredLate(String message) {
    super("answered-late", message);
  }
}
