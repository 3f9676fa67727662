package callout.workflow.display;

import callout.orders.ChangedOrder;
import callout.orders.ConfirmationFacts;
import callout.orders.OrderChange;
import callout.orders.OrderLine;
import callout.orders.Totals;
import callout.shared.Language;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes what changes of an order cost: the same to whoever must agree and to who has. */
@Component
public class ChangeWords {

  /**
   * What one total comes to.
   *
   * @param amount before, after and the difference
   */
  public record Row(String name, String amount) {}

  private final OrderWords words;

  ChangeWords(OrderWords words) {
    this.words = words;
  }

  /** A change with its price and what its line comes to, before and after. */
  public String priced(OrderChange change, String currency, Language language) {
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

  /** What an order with these lines comes to then; a line without a price is left out. */
  public static Totals after(
      ConfirmationFacts confirmation, List<OrderLine> lines, String currency) {
    List<OrderChange> priced =
        confirmation.changes().stream().filter(change -> !change.unpriced()).toList();
    return Totals.of(ChangedOrder.lines(lines, priced), currency);
  }

  /** Net, tax and gross, before and after. */
  public List<Row> totals(Totals before, Totals after, Language language) {
    var says = new Words(language);
    String currency = after.currency();
    return List.of(
        row("total.net", before.net(), after.net(), currency, says),
        row("total.tax", before.tax(), after.tax(), currency, says),
        row("total.gross", before.gross(), after.gross(), currency, says));
  }

  private static Row row(String key, BigDecimal old, BigDecimal now, String currency, Words says) {
    return new Row(says.of(key), amount(old, now, currency, says));
  }

  private static String amount(BigDecimal old, BigDecimal now, String currency, Words says) {
    BigDecimal more = now.subtract(old);
    return says.of("change.amount")
        .formatted(
            says.money(old, currency),
            says.money(now, currency),
            (more.signum() > 0 ? "+" : "") + says.money(more, currency));
  }
}
