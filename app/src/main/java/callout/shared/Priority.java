package callout.shared;

import java.util.Locale;
import java.util.Optional;

/** How urgent a request is, from least to most. */
public enum Priority {
  LOW,
  NORMAL,
  HIGH,
  URGENT;

  /** The word used in forms, tables and the API: {@code low}, {@code normal}, ... */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Priority> ofCode(String code) {
    for (Priority priority : values()) {
      if (priority.code().equals(code)) {
        return Optional.of(priority);
      }
    }
    return Optional.empty();
  }
}
