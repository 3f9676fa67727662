package callout.orders;

import callout.shared.Characters;
import callout.shared.FieldProblem;
import callout.shared.InvalidInput;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Notes what is wrong with fields of one input, so that whoever sent it hears of all at once. */
final class FieldNotes {

  private static final BigDecimal MOST = BigDecimal.valueOf(100_000);
  private static final BigDecimal HIGHEST_PRICE = BigDecimal.valueOf(1_000_000);

  private final List<FieldProblem> problems;
  private final String prefix;

  FieldNotes() {
    this(new ArrayList<>(), "");
  }

  /**
   * @param before what was found wrong already; of a field that it names nothing more is said
   */
  FieldNotes(List<FieldProblem> before) {
    this(new ArrayList<>(before), "");
  }

  private FieldNotes(List<FieldProblem> problems, String prefix) {
    this.problems = problems;
    this.prefix = prefix;
  }

  /** For the fields of an entry, such as {@code changes[0].}. */
  FieldNotes within(String path) {
    return new FieldNotes(problems, prefix + path);
  }

  void refuse(String field, String code, String message) {
    problems.add(new FieldProblem(prefix + field, code, message));
  }

  int count() {
    return problems.size();
  }

  /**
   * @throws InvalidInput if anything was wrong, with the first that was noted of each field
   */
  void done() {
    if (!problems.isEmpty()) {
      Map<String, FieldProblem> first = new LinkedHashMap<>();
      problems.forEach(problem -> first.putIfAbsent(problem.field(), problem));
      throw new InvalidInput(List.copyOf(first.values()));
    }
  }

  /** One line of text, stripped; empty if it is missing, which is refused. */
  String line(String field, @Nullable String text, int longest) {
    String given = text(field, text, longest);
    if (Characters.fit(given) && !(Characters.fitLine(given) && given.lines().count() <= 1)) {
      refuse(field, "invalid-character", "A control character is not allowed here.");
    }
    return given;
  }

  /** The text, stripped; empty if it is missing, which is refused. */
  String text(String field, @Nullable String text, int longest) {
    if (text == null || text.isBlank()) {
      refuse(field, "required", "This is required.");
      return "";
    }
    if (text.length() > longest) {
      refuse(field, "too-long", "At most %d characters.".formatted(longest));
    }
    if (!Characters.fit(text)) {
      refuse(field, "invalid-character", "A control character is not allowed here.");
    }
    return text.strip();
  }

  void quantity(@Nullable BigDecimal quantity) {
    if (quantity == null) {
      refuse("quantity", "required", "Enter a quantity.");
    } else if (quantity.signum() <= 0 || quantity.compareTo(MOST) > 0) {
      refuse("quantity", "out-of-range", "More than 0, and at most %s.".formatted(MOST));
    } else if (quantity.stripTrailingZeros().scale() > 3) {
      refuse("quantity", "too-fine", "At most 3 decimal places.");
    }
  }

  void taxRate(@Nullable BigDecimal rate) {
    if (rate == null) {
      refuse("taxRate", "required", "Enter the tax in per cent, 0 for none.");
    } else if (rate.signum() < 0 || rate.compareTo(BigDecimal.valueOf(100)) > 0) {
      refuse("taxRate", "out-of-range", "Between 0 and 100.");
    } else if (rate.stripTrailingZeros().scale() > 2) {
      refuse("taxRate", "too-fine", "At most 2 decimal places.");
    }
  }

  void price(@Nullable BigDecimal price) {
    if (price == null) {
      refuse("unitPrice", "required", "Enter the price of one unit.");
    } else if (price.signum() < 0 || price.compareTo(HIGHEST_PRICE) > 0) {
      refuse("unitPrice", "out-of-range", "Between 0 and %s.".formatted(HIGHEST_PRICE));
    } else if (price.stripTrailingZeros().scale() > 4) {
      refuse("unitPrice", "too-fine", "At most 4 decimal places.");
    }
  }
}
