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
  public String lines(List<OrderFacts> orders, Language language) {
    return Markdown.literal(
        orders.stream()
            .flatMap(order -> order.lines().stream())
            .map(line -> line(line, language))
            .collect(Collectors.joining("; ")));
  }

  /** The lines to choose from. */
  public List<Map<String, Object>> options(OrderFacts order, Language language) {
    return order.lines().stream()
        .map(
            line ->
                Map.<String, Object>of(
                    "label", line(line, language), "value", Integer.toString(line.number())))
        .toList();
  }

  private static String line(OrderLine line, Language language) {
    return "%s %s %s".formatted(plain(line.quantity(), language), line.unit(), line.description());
  }

  /** A change in one line, such as {@code Working time: 1.5 h → 3 h}. */
  public String change(LineChange change, Language language) {
    var words = new Words(language);
    return switch (change.kind()) {
      case ADD ->
          words
              .of("change.add")
              .formatted(
                  change.description(), amount(change.newQuantity(), change.unit(), language));
      case CHANGE ->
          words
              .of("change.change")
              .formatted(
                  change.description(),
                  amount(change.oldQuantity(), change.unit(), language),
                  amount(change.newQuantity(), change.unit(), language));
      case DROP ->
          words
              .of("change.drop")
              .formatted(
                  change.description(), amount(change.oldQuantity(), change.unit(), language));
    };
  }

  private static String amount(@Nullable BigDecimal quantity, String unit, Language language) {
    return quantity == null ? "–" : plain(quantity, language) + " " + unit;
  }

  /** Such as {@code 1.5}, with the comma or point of the language. */
  public static String plain(BigDecimal quantity, Language language) {
    String plain = quantity.stripTrailingZeros().toPlainString();
    return language == Language.DE ? plain.replace('.', ',') : plain;
  }
}
