package callout.workflow.display;

import callout.orders.ChangedOrder;
import callout.orders.ConfirmationFacts;
import callout.orders.Confirmations;
import callout.orders.OrderChange;
import callout.orders.OrderFacts;
import callout.orders.Orders;
import callout.orders.Totals;
import callout.shared.ConfirmationId;
import callout.shared.Language;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What somebody sees who has to agree to changes: each with its price, and what all come to. */
@Component
class ChangeFacts {

  private final Confirmations confirmations;
  private final Orders orders;
  private final OrderWords words;
  private final StaffNames staff;

  ChangeFacts(Confirmations confirmations, Orders orders, OrderWords words, StaffNames staff) {
    this.confirmations = confirmations;
    this.orders = orders;
    this.words = words;
    this.staff = staff;
  }

  Map<String, Object> of(ConfirmationId id, Language language) {
    ConfirmationFacts confirmation = confirmations.confirmation(id);
    OrderFacts order = orders.order(confirmation.order());
    Map<String, Object> facts = new HashMap<>();
    facts.put("confirmationText", Integer.toString(confirmation.number()));
    facts.put("changeText", changes(confirmation, order.currency(), language));
    facts.put("totalText", total(confirmation, order, language));
    facts.put("reasonText", Markdown.literal(confirmation.reason()));
    facts.put("photosText", photos(confirmation, language));
    facts.put("proposedByText", Markdown.literal(staff.nameOf(confirmation.proposedBy())));
    facts.put( // a field's label, which is no Markdown
        "unpricedText",
        confirmation.unpriced().map(change -> words.change(change, language)).orElse(""));
    return facts;
  }

  /** One stands in its line, several become a list. */
  private String changes(ConfirmationFacts confirmation, String currency, Language language) {
    List<String> each =
        confirmation.changes().stream()
            .map(change -> Markdown.literal(priced(change, currency, language)))
            .toList();
    return each.size() == 1
        ? each.get(0)
        : each.stream().map(text -> "\n- " + text).collect(Collectors.joining("", "\n", "\n"));
  }

  private String priced(OrderChange change, String currency, Language language) {
    var says = new Words(language);
    String what = words.change(change, language);
    BigDecimal price = change.unitPrice();
    if (!change.ofLine()) {
      return what;
    }
    if (price == null) {
      return what + " – " + says.of("change.price.none");
    }
    int digits = Totals.digits(currency);
    return "%s – %s, %s"
        .formatted(
            what,
            says.of("change.price").formatted(says.price(price, currency)),
            amount(change.oldNet(digits), change.newNet(digits), currency, says));
  }

  /** As the order stands now; a line without a price is left out. */
  private static String total(ConfirmationFacts confirmation, OrderFacts order, Language language) {
    List<OrderChange> priced =
        confirmation.changes().stream().filter(change -> !change.unpriced()).toList();
    Totals before = order.totals();
    Totals after = Totals.of(ChangedOrder.lines(order.lines(), priced), order.currency());
    var says = new Words(language);
    return Stream.of(
            row("total.net", before.net(), after.net(), order.currency(), says),
            row("total.tax", before.tax(), after.tax(), order.currency(), says),
            row("total.gross", before.gross(), after.gross(), order.currency(), says))
        .collect(Collectors.joining("", "\n", "\n"));
  }

  private static String row(
      String key, BigDecimal old, BigDecimal now, String currency, Words says) {
    return "\n- "
        + Markdown.literal("%s: %s".formatted(says.of(key), amount(old, now, currency, says)));
  }

  private static String amount(BigDecimal old, BigDecimal now, String currency, Words says) {
    BigDecimal more = now.subtract(old);
    return says.of("change.amount")
        .formatted(
            says.money(old, currency),
            says.money(now, currency),
            (more.signum() > 0 ? "+" : "") + says.money(more, currency));
  }

  private static String photos(ConfirmationFacts confirmation, Language language) {
    String name = new Words(language).of("change.photo");
    return IntStream.range(0, confirmation.photos().size())
        .mapToObj(
            i ->
                "[![%1$s](/documents/%2$s/thumbnail)](/documents/%2$s)"
                    .formatted(name.formatted(i + 1), confirmation.photos().get(i).id()))
        .collect(Collectors.joining(" "));
  }
}
