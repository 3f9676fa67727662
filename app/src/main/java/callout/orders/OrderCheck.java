package callout.orders;

import callout.shared.CaseNumber;
import callout.shared.FieldProblem;
import callout.shared.InvalidInput;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a draft of what somebody entered, or says what is wrong with it, field by field. */
final class OrderCheck {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,10})?");
  private static final Set<String> KINDS = Set.of("service", "material", "labour", "fee");
  private static final int MOST_LINES = 500;

  private final List<FieldProblem> problems = new ArrayList<>();
  private final Predicate<String> isPart;
  private final Set<String> skills;

  private OrderCheck(Predicate<String> isPart, Set<String> skills) {
    this.isPart = isPart;
    this.skills = skills;
  }

  /**
   * @param isPart whether the catalogue has a part of this number
   * @param skills codes that somebody can have
   * @throws InvalidInput naming every mistake at its field, such as {@code lines[0].quantity}
   */
  static OrderDraft check(
      OrderEntry entry,
      CaseNumber caseNumber,
      @Nullable Instant dueAt,
      Predicate<String> isPart,
      Set<String> skills) {
    return new OrderCheck(isPart, skills).draft(entry, caseNumber, dueAt);
  }

  private OrderDraft draft(OrderEntry entry, CaseNumber caseNumber, @Nullable Instant dueAt) {
    String title = text("title", entry.title(), 200);
    String description = text("description", entry.description(), 4000);
    BigDecimal people = number("people", entry.people(), 1, 20, 0);
    String instructions = optional("instructions", entry.instructions(), 4000);
    String equipment = optional("siteEquipment", entry.siteEquipment(), 1000);
    List<String> chosen = Objects.requireNonNullElse(entry.skills(), List.of());
    if (!skills.containsAll(chosen)) {
      refuse("skills", "no-option", "Choose from the list.");
    }
    List<OrderLine> lines = lines(Objects.requireNonNullElse(entry.lines(), List.of()));
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    return new OrderDraft(
        caseNumber,
        title,
        description,
        lines,
        new WorkNeeds(
            people.intValueExact(),
            chosen.stream().sorted().distinct().toList(),
            instructions,
            equipment),
        dueAt);
  }

  private List<OrderLine> lines(List<OrderEntry.LineEntry> entered) {
    if (entered.size() > MOST_LINES) {
      refuse("lines", "too-many", "At most %d lines.".formatted(MOST_LINES));
      return List.of();
    }
    List<OrderLine> lines = new ArrayList<>();
    for (int i = 0; i < entered.size(); i++) {
      lines.add(line("lines[%d].".formatted(i), entered.get(i)));
    }
    return lines;
  }

  private OrderLine line(String at, OrderEntry.LineEntry entered) {
    String kind = Objects.requireNonNullElse(entered.kind(), "");
    if (!KINDS.contains(kind)) {
      refuse(at + "kind", "no-option", "Choose a kind of line.");
    }
    String part = optional(at + "part", entered.part(), 40);
    if (part != null && !isPart.test(part)) {
      refuse(at + "part", "unknown", "There is no part '%s'.".formatted(part));
    }
    String description = text(at + "description", entered.description(), 200);
    String unit = text(at + "unit", entered.unit(), 10);
    BigDecimal quantity = number(at + "quantity", entered.quantity(), 0, 100_000, 3);
    if (quantity.signum() == 0 && entered.quantity() != null && isNumber(entered.quantity())) {
      refuse(at + "quantity", "not-positive", "More than nothing.");
    }
    return new OrderLine(
        0,
        kind,
        description,
        quantity,
        unit,
        number(at + "unitPrice", entered.unitPrice(), 0, 1_000_000, 4),
        number(at + "taxRate", entered.taxRate(), 0, 100, 2),
        kind.equals("material") ? part : null);
  }

  /** The number; zero where there is none, which is refused. */
  private BigDecimal number(
      String field, @Nullable String entered, int least, int most, int places) {
    if (entered == null || entered.isBlank()) {
      refuse(field, "required", "Enter a number.");
      return BigDecimal.ZERO;
    }
    if (!isNumber(entered)) {
      refuse(field, "no-number", "This is no number.");
      return BigDecimal.ZERO;
    }
    var number = new BigDecimal(entered.strip());
    if (number.compareTo(BigDecimal.valueOf(least)) < 0
        || number.compareTo(BigDecimal.valueOf(most)) > 0) {
      refuse(field, "out-of-range", "Between %d and %d.".formatted(least, most));
      return BigDecimal.ZERO;
    }
    if (number.stripTrailingZeros().scale() > places) {
      refuse(field, "too-fine", "At most %d decimal places.".formatted(places));
    }
    return number;
  }

  private static boolean isNumber(String text) {
    return NUMBER.matcher(text.strip()).matches();
  }

  private String text(String field, @Nullable String text, int longest) {
    String kept = optional(field, text, longest);
    if (kept == null) {
      refuse(field, "required", "Please fill this in.");
      return "";
    }
    return kept;
  }

  private @Nullable String optional(String field, @Nullable String text, int longest) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.strip().length() > longest) {
      refuse(field, "too-long", "At most %d characters.".formatted(longest));
    }
    return text.strip();
  }

  private void refuse(String field, String code, String message) {
    problems.add(new FieldProblem(field, code, message));
  }
}
