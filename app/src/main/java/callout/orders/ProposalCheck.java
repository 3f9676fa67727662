package callout.orders;

import callout.shared.FieldProblem;
import callout.shared.InvalidInput;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes a line change of what a technician entered, or says what is wrong with it, field by field.
 */
final class ProposalCheck {

  private static final List<String> LINE_KINDS = List.of("service", "material", "labour", "fee");
  private static final BigDecimal MOST = BigDecimal.valueOf(100_000);
  private static final int LONGEST_DESCRIPTION = 200;
  private static final int LONGEST_UNIT = 10;
  private static final int LONGEST_REASON = 1000;

  private final List<FieldProblem> problems = new ArrayList<>();
  private final OrderFacts order;
  private final List<ConfirmationFacts> open;

  private ProposalCheck(OrderFacts order, List<ConfirmationFacts> open) {
    this.order = order;
    this.open = open;
  }

  /**
   * @param open confirmations of the order that nobody has decided yet
   * @throws InvalidInput naming every mistake at its field
   */
  static LineChange check(OrderFacts order, List<ConfirmationFacts> open, ProposedChange proposed) {
    var check = new ProposalCheck(order, open);
    Optional<LineChange> change = check.change(proposed);
    check.text("changeReason", proposed.changeReason(), LONGEST_REASON);
    if (!check.problems.isEmpty()) {
      throw new InvalidInput(check.problems);
    }
    return change.orElseThrow();
  }

  private Optional<LineChange> change(ProposedChange proposed) {
    Optional<ChangeKind> kind =
        Optional.ofNullable(proposed.changeKind()).flatMap(ChangeKind::ofCode);
    if (kind.isEmpty()) {
      refuse("changeKind", "required", "Say what changes.");
      return Optional.empty();
    }
    return kind.get() == ChangeKind.ADD ? added(proposed) : ofLine(kind.get(), proposed);
  }

  private Optional<LineChange> added(ProposedChange proposed) {
    String kind = proposed.lineKind() == null ? "" : proposed.lineKind();
    if (!LINE_KINDS.contains(kind)) {
      refuse("lineKind", "no-option", "Use one of %s.".formatted(LINE_KINDS));
    }
    String description = text("lineDescription", proposed.lineDescription(), LONGEST_DESCRIPTION);
    String unit = text("unit", proposed.unit(), LONGEST_UNIT);
    quantity(proposed.quantity());
    return problems.isEmpty()
        ? Optional.of(
            new LineChange(
                ChangeKind.ADD, null, kind, description, unit, null, proposed.quantity()))
        : Optional.empty();
  }

  private Optional<LineChange> ofLine(ChangeKind kind, ProposedChange proposed) {
    Optional<OrderLine> line =
        order.lines().stream()
            .filter(l -> proposed.orderLine() != null && l.number() == proposed.orderLine())
            .findFirst();
    if (line.isEmpty()) {
      refuse("orderLine", "no-option", "Choose a line of the order.");
    } else if (open.stream().anyMatch(c -> line.get().number() == lineOf(c))) {
      refuse("orderLine", "being-decided", "A change of this line is still being decided.");
    }
    if (kind == ChangeKind.CHANGE) {
      quantity(proposed.quantity());
      if (problems.isEmpty() && line.get().quantity().compareTo(proposed.quantity()) == 0) {
        refuse("quantity", "unchanged", "This is the quantity the order has.");
      }
    }
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    return line.map(
        l ->
            new LineChange(
                kind,
                l.number(),
                l.kind(),
                l.description(),
                l.unit(),
                l.quantity(),
                kind == ChangeKind.DROP ? null : proposed.quantity()));
  }

  private static int lineOf(ConfirmationFacts confirmation) {
    Integer line = confirmation.change().lineNumber();
    return line == null ? 0 : line;
  }

  private void quantity(@Nullable BigDecimal quantity) {
    if (quantity == null) {
      refuse("quantity", "required", "Enter a quantity.");
    } else if (quantity.signum() <= 0 || quantity.compareTo(MOST) > 0) {
      refuse("quantity", "out-of-range", "More than 0, and at most %s.".formatted(MOST));
    } else if (quantity.stripTrailingZeros().scale() > 3) {
      refuse("quantity", "too-fine", "At most three decimal places.");
    }
  }

  /** The text, stripped; empty if it is missing, which is refused. */
  private String text(String field, @Nullable String text, int longest) {
    if (text == null || text.isBlank()) {
      refuse(field, "required", "This is required.");
      return "";
    }
    if (text.length() > longest) {
      refuse(field, "too-long", "At most %d characters.".formatted(longest));
    }
    return text.strip();
  }

  private void refuse(String field, String code, String message) {
    problems.add(new FieldProblem(field, code, message));
  }
}
