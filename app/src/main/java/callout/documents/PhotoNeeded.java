package callout.documents;

import callout.shared.Refusal;

/** A photo cannot be taken away: something that is kept for good names it. */
public final class PhotoNeeded extends Refusal {

  PhotoNeeded(Throwable named) {
    super("photo-needed", "This photo shows why the order was to be changed, and therefore stays.");
    initCause(named);
  }
}
