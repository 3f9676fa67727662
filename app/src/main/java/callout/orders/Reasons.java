package callout.orders;

import callout.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Reasons that people give in their own words. */
final class Reasons {

  private static final int LONGEST = 1000;

  private Reasons() {}

  /**
   * @throws InvalidInput at the field if there is none, or it is too long
   */
  static String required(String field, @Nullable String reason) {
    if (reason == null || reason.isBlank()) {
      throw InvalidInput.at(field, "required", "Say why.");
    }
    if (reason.length() > LONGEST) {
      throw InvalidInput.at(field, "too-long", "At most %d characters.".formatted(LONGEST));
    }
    return reason.strip();
  }
}
