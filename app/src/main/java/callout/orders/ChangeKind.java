package callout.orders;

import java.util.Locale;
import java.util.Optional;

/** What a confirmation does to the lines of an order. */
public enum ChangeKind {
  ADD,
  CHANGE,
  DROP;

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
