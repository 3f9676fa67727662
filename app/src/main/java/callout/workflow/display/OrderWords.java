package callout.workflow.display;

import callout.orders.ConfirmationFacts;
import callout.orders.OrderChange;
import callout.orders.OrderFacts;
import callout.orders.OrderLine;
import callout.shared.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the lines of orders and their changes the way forms and notices show them. */
@Component
public class OrderWords {

  private final ServiceNames services;

  OrderWords(ServiceNames services) {
    this.services = services;
  }

  /** All lines in one text, safe to be shown by a form. */
  public String lines(List<OrderFacts> orders, Language language) {
    return Markdown.literal(
        orders.stream()
            .flatMap(order -> order.lines().stream())
            .map(line -> line(line, language))
            .collect(Collectors.joining("; ")));
  }

  /** A line, such as {@code 1.5 h Working time}. */
  public String line(OrderLine line, Language language) {
    return "%s %s %s"
        .formatted(
            plain(line.quantity(), language),
            line.unit(),
            services.in(line.description(), language));
  }

  /** All changes of a confirmation in one text, without prices. */
  public String changes(ConfirmationFacts confirmation, Language language) {
    return confirmation.changes().stream()
        .map(change -> change(change, language))
        .collect(Collectors.joining("; "));
  }

  /** A change, such as {@code Working time: 1.5 h → 3 h}, without its price. */
  public String change(OrderChange change, Language language) {
    var words = new Words(language);
    String what = services.in(change.description(), language);
    String old = amount(change.oldQuantity(), change.unit(), language);
    String now = amount(change.newQuantity(), change.unit(), language);
    return switch (change.kind()) {
      case ADD -> words.of("change.add").formatted(what, now);
      case CHANGE -> words.of("change.change").formatted(what, old, now);
      case DROP -> words.of("change.drop").formatted(what, old);
      case PEOPLE -> words.of("change.people").formatted(old, now);
      case VISIT -> words.of("change.visit").formatted(change.description());
    };
  }

  private static String amount(@Nullable BigDecimal quantity, String unit, Language language) {
    return quantity == null ? "–" : (plain(quantity, language) + " " + unit).strip();
  }

  /** Such as {@code 1.5}, with the comma or point of the language. */
  public static String plain(BigDecimal quantity, Language language) {
    String plain = quantity.stripTrailingZeros().toPlainString();
    return language == Language.DE ? plain.replace('.', ',') : plain;
  }
}
