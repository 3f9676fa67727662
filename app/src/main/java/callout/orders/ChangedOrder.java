package callout.orders;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the lines of an order become by changes. */
public final class ChangedOrder {

  private ChangedOrder() {}

  /**
   * Lines are added before others go, so that none gets the number of one that goes with it.
   *
   * @throws IllegalStateException if a line that changes is gone
   */
  public static List<OrderLine> lines(List<OrderLine> before, List<OrderChange> changes) {
    List<OrderLine> lines = new ArrayList<>(before);
    for (OrderChange change : changes) {
      if (change.kind() == ChangeKind.ADD) {
        lines.add(numbered(nextNumber(lines), change.line()));
      }
    }
    for (OrderChange change : changes) {
      if (change.kind() == ChangeKind.CHANGE) {
        int at = indexOf(lines, change);
        lines.set(at, withQuantity(lines.get(at), change.newQuantity()));
      } else if (change.kind() == ChangeKind.DROP) {
        lines.remove(indexOf(lines, change));
      }
    }
    return lines;
  }

  /** Numbers are never given twice while an order keeps its last line. */
  static int nextNumber(List<OrderLine> lines) {
    return lines.stream().mapToInt(OrderLine::number).max().orElse(0) + 1;
  }

  private static int indexOf(List<OrderLine> lines, OrderChange change) {
    for (int i = 0; i < lines.size(); i++) {
      if (Objects.equals(lines.get(i).number(), change.lineNumber())) {
        return i;
      }
    }
    throw new IllegalStateException(
        "The order has no line %d any more.".formatted(change.lineNumber()));
  }

  private static OrderLine numbered(int number, OrderLine line) {
    return new OrderLine(
        number,
        line.kind(),
        line.description(),
        line.quantity(),
        line.unit(),
        line.unitPrice(),
        line.taxRate(),
        line.part());
  }

  private static OrderLine withQuantity(OrderLine line, @Nullable BigDecimal quantity) {
    return new OrderLine(
        line.number(),
        line.kind(),
        line.description(),
        Objects.requireNonNull(quantity, "A line that stays has a quantity."),
        line.unit(),
        line.unitPrice(),
        line.taxRate(),
        line.part());
  }
}
