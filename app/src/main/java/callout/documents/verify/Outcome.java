package callout.documents.verify;

import java.util.Locale;

/** What is to be thought of one file. */
public enum Outcome {
  /** These very bytes were issued here. */
  ISSUED,
  /** All in it agrees; nobody who knows what was issued was asked. */
  CONSISTENT,
  /** All in it agrees and this content was issued here, but the file is another one. */
  OTHER_FILE,
  /** All in it agrees, but this content was never issued here. */
  NEVER_ISSUED,
  /** It contradicts itself: somebody changed it. */
  CHANGED,
  /** It carries a hash, but not the content to hold against it. */
  NO_CONTENT,
  /** There is an {@link Obstacle}. */
  REFUSED;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
