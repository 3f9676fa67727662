package callout.workflow.web;

import callout.orders.OrderLine;
import callout.orders.OrderVersion;
import callout.orders.Totals;
import callout.web.Texts;
import callout.workflow.display.OrderWords;
import callout.workflow.display.ServiceNames;
import callout.workflow.display.Words;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the lines of an order as they are, or were in one of its versions. */
@Component
public class VersionLines {

  /**
   * A line.
   *
   * @param amount quantity and unit, such as {@code 1.5 h}
   * @param price for one unit; null for those who see no prices, as what follows
   * @param tax its rate, such as {@code 19 %}
   * @param net what the line comes to without tax
   */
  public record Line(
      String description,
      String amount,
      @Nullable String price,
      @Nullable String tax,
      @Nullable String net) {}

  /** What the lines come to; {@code taxes} one for each rate. */
  public record Sum(String net, List<Tax> taxes, String gross) {}

  /** The tax of one rate. */
  public record Tax(String rate, String amount) {}

  private final ServiceNames services;
  private final Texts texts;

  VersionLines(ServiceNames services, Texts texts) {
    this.services = services;
    this.texts = texts;
  }

  /** What was agreed, without prices. */
  public List<Line> of(OrderVersion version) {
    return version.lines().stream()
        .map(line -> new Line(description(line), amount(line), null, null, null))
        .toList();
  }

  List<Line> of(List<OrderLine> lines, String currency, boolean prices) {
    var words = new Words(texts.language());
    return lines.stream()
        .map(
            line ->
                new Line(
                    description(line),
                    amount(line),
                    prices ? words.price(line.unitPrice(), currency) : null,
                    prices ? rate(line.taxRate()) : null,
                    prices ? words.money(line.net(Totals.digits(currency)), currency) : null))
        .toList();
  }

  Sum sum(Totals totals) {
    var words = new Words(texts.language());
    String currency = totals.currency();
    return new Sum(
        words.money(totals.net(), currency),
        totals.taxes().stream()
            .map(share -> new Tax(rate(share.rate()), words.money(share.tax(), currency)))
            .toList(),
        words.money(totals.gross(), currency));
  }

  String description(OrderLine line) {
    return services.in(line.description(), texts.language());
  }

  String amount(OrderLine line) {
    return "%s %s"
        .formatted(OrderWords.plain(line.quantity(), texts.language()), line.unit())
        .strip();
  }

  String rate(BigDecimal percent) {
    return "%s\u00A0%%".formatted(OrderWords.plain(percent, texts.language()));
  }
}
