package callout.workflow.display;

import callout.orders.LineChange;
import callout.orders.OrderFacts;
import callout.orders.OrderLine;
import callout.shared.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the lines of orders and their changes the way forms and notices show them. */
@Component
public class OrderWords {

  /** All lines in one text, safe to be shown by a form. */
  public String lines(List<OrderFacts> orders) {
    return Markdown.literal(
        orders.stream()
            .flatMap(order -> order.lines().stream())
            .map(OrderWords::line)
            .collect(Collectors.joining("; ")));
  }

  /** The lines to choose from. */
  public List<Map<String, Object>> options(OrderFacts order) {
    return order.lines().stream()
        .map(
            line ->
                Map.<String, Object>of(
                    "label", line(line), "value", Integer.toString(line.number())))
        .toList();
  }

  private static String line(OrderLine line) {
    return "%s %s %s".formatted(plain(line.quantity()), line.unit(), line.description());
  }

  /** A change in one line, such as {@code Working time: 1.5 h → 3 h}. */
  public String change(LineChange change, Language language) {
    var words = new Words(language);
    return switch (change.kind()) {
      case ADD ->
          words
              .of("change.add")
              .formatted(change.description(), amount(change.newQuantity(), change.unit()));
      case CHANGE ->
          words
              .of("change.change")
              .formatted(
                  change.description(),
                  amount(change.oldQuantity(), change.unit()),
                  amount(change.newQuantity(), change.unit()));
      case DROP ->
          words
              .of("change.drop")
              .formatted(change.description(), amount(change.oldQuantity(), change.unit()));
    };
  }

  private static String amount(@Nullable BigDecimal quantity, String unit) {
    return quantity == null ? "–" : plain(quantity) + " " + unit;
  }

  private static String plain(BigDecimal quantity) {
    return quantity.stripTrailingZeros().toPlainString();
  }
}
