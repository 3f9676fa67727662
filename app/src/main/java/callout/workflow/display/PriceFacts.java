package callout.workflow.display;

import callout.audit.Actor;
import callout.orders.OrderFacts;
import callout.orders.OrderLine;
import callout.orders.Orders;
import callout.orders.Totals;
import callout.orders.WorkNeeds;
import callout.shared.Language;
import callout.shared.OrderId;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody sees who draws up an order or decides about it: what it costs, and who asks. */
@Component
class PriceFacts {

  private final Orders orders;
  private final StaffNames staff;

  PriceFacts(Orders orders, StaffNames staff) {
    this.orders = orders;
    this.staff = staff;
  }

  Map<String, Object> of(OrderId id, Language language) {
    OrderFacts order = orders.order(id);
    var words = new Words(language);
    Map<String, Object> facts = new HashMap<>();
    facts.put("priceText", Markdown.literal(prices(order, language, words)));
    facts.put("submittedByText", literal(submitter(order, words)));
    facts.put("sentBackText", literal(order.decisionReason()));
    facts.put(
        "draftText", "[%s](/orders/%s/draft)".formatted(words.of("draft.open"), order.number()));
    facts.put(
        "orderLinkText",
        "[%s · %s](/orders/%s)"
            .formatted(order.number(), Markdown.literal(order.title()), order.number()));
    WorkNeeds needs = order.needs();
    facts.put("peopleText", needs.people() == 1 ? "" : Integer.toString(needs.people()));
    facts.put(
        "skillsText",
        needs.skills().stream()
            .map(skill -> words.of("skill." + skill))
            .collect(Collectors.joining(", ")));
    facts.put("equipmentText", literal(needs.siteEquipment()));
    facts.put("instructionsText", literal(needs.instructions()));
    return facts;
  }

  private @Nullable String submitter(OrderFacts order, Words words) {
    String by = order.submittedBy();
    if (by == null) {
      return null;
    }
    return by.equals(Actor.SYSTEM) ? words.of("order.bySystem") : staff.nameOf(by);
  }

  private static String literal(@Nullable String text) {
    return text == null ? "" : Markdown.literal(text);
  }

  private static String prices(OrderFacts order, Language language, Words words) {
    String currency = order.currency();
    int digits = Totals.digits(currency);
    String lines =
        order.lines().stream()
            .map(line -> line(line, digits, currency, language, words))
            .collect(Collectors.joining("\n"));
    Totals totals = order.totals();
    return lines
        + "\n"
        + MessageFormat.format(
            words.of("priced.total"),
            words.money(totals.net(), currency),
            words.money(totals.tax(), currency),
            words.money(totals.gross(), currency));
  }

  private static String line(
      OrderLine line, int digits, String currency, Language language, Words words) {
    return MessageFormat.format(
        words.of("priced.line"),
        OrderWords.plain(line.quantity(), language),
        line.unit(),
        line.description(),
        words.price(line.unitPrice(), currency),
        words.money(line.net(digits), currency));
  }
}
