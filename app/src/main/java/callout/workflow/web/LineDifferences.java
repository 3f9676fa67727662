package callout.workflow.web;

import callout.orders.OrderLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of each line from one version of an order to the next. */
final class LineDifferences {

  /**
   * A line that is not as it was.
   *
   * @param before null for a line that was added
   * @param after null for a line that was dropped
   */
  record Difference(@Nullable OrderLine before, @Nullable OrderLine after) {}

  private LineDifferences() {}

  /** Changed and added lines in their order, then those that were dropped. */
  static List<Difference> between(List<OrderLine> before, List<OrderLine> after) {
    List<OrderLine> left = new ArrayList<>(before);
    List<Difference> differences = new ArrayList<>();
    for (OrderLine line : after) {
      Optional<OrderLine> was = left.stream().filter(old -> isSame(old, line)).findFirst();
      was.ifPresent(left::remove);
      if (was.isEmpty() || !isEqual(was.get(), line)) {
        differences.add(new Difference(was.orElse(null), line));
      }
    }
    left.forEach(line -> differences.add(new Difference(line, null)));
    return differences;
  }

  /** Lines keep their number; versions made before they had one are compared by what they say. */
  private static boolean isSame(OrderLine one, OrderLine other) {
    return one.number() > 0 && other.number() > 0
        ? one.number() == other.number()
        : one.kind().equals(other.kind())
            && one.description().equals(other.description())
            && one.unit().equals(other.unit());
  }

  private static boolean isEqual(OrderLine one, OrderLine other) {
    return one.description().equals(other.description())
        && one.unit().equals(other.unit())
        && one.quantity().compareTo(other.quantity()) == 0
        && one.unitPrice().compareTo(other.unitPrice()) == 0
        && one.taxRate().compareTo(other.taxRate()) == 0;
  }
}
