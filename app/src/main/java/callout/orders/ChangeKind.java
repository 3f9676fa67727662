package callout.orders;

import java.util.Locale;
import java.util.Optional;

/** What a confirmation does to an order. */
public enum ChangeKind {
  /** A line is added. */
  ADD,
  /** A line gets another quantity. */
  CHANGE,
  /** A line is dropped. */
  DROP,
  /** More people are needed. */
  PEOPLE,
  /** Somebody has to come once more. */
  VISIT;

  /** The word used in forms and tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ChangeKind> ofCode(String code) {
    for (ChangeKind kind : values()) {
      if (kind.code().equals(code)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
