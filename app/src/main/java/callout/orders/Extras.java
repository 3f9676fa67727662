package callout.orders;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one version has more than the one before, as lines that can be billed. */
final class Extras {

  private Extras() {}

  /** Lines that are new, and the part by which others grew; what shrank or went is left out. */
  static List<OrderLine> between(List<OrderLine> before, List<OrderLine> after) {
    Map<Integer, OrderLine> old =
        before.stream().collect(Collectors.toMap(OrderLine::number, Function.identity()));
    return after.stream()
        .map(line -> more(old.get(line.number()), line))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<OrderLine> more(@Nullable OrderLine before, OrderLine now) {
    BigDecimal had = before == null ? BigDecimal.ZERO : before.quantity();
    BigDecimal more = now.quantity().subtract(had);
    if (more.signum() <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        new OrderLine(
            now.number(),
            now.kind(),
            now.description(),
            more,
            now.unit(),
            now.unitPrice(),
            now.taxRate(),
            now.part()));
  }
}
