package callout.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with an input, field by field, so that a sender hears of all at once. */
public final class FieldChecks {

  private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

  private final List<FieldProblem> problems = new ArrayList<>();

  /** A text that must be there and not blank. */
  public FieldChecks required(String field, @Nullable String value, int maxLength) {
    return that(value != null && !value.isBlank(), field, "required", "Please fill this in.")
        .optional(field, value, maxLength);
  }

  /** A text that may be missing. */
  public FieldChecks optional(String field, @Nullable String value, int maxLength) {
    return that(
        value == null || value.length() <= maxLength,
        field,
        "too-long",
        "At most %d characters.".formatted(maxLength));
  }

  /** A number or code that people and addresses of pages carry, such as {@code K-1001}. */
  public FieldChecks number(String field, String value) {
    return that(
        NUMBER.matcher(value).matches(),
        field,
        "malformed",
        "Letters, digits, dot, dash and underscore only; at most 40.");
  }

  /** Any other rule. */
  public FieldChecks that(boolean holds, String field, String code, String message) {
    if (!holds) {
      problems.add(new FieldProblem(field, code, message));
    }
    return this;
  }

  /**
   * @throws InvalidInput if anything was wrong
   */
  public void done() {
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
  }
}
