package callout.orders;

import callout.shared.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an order comes to. Added up here and nowhere else, as EN 16931 has it for invoices: the net
 * amount of a line is rounded, tax is taken per rate from the sum of these, and rounded.
 *
 * @param currency ISO 4217 code; amounts have as many decimal places as it has
 * @param net all lines without tax
 * @param taxes one for each rate, lowest rate first
 * @param tax their sum
 * @param gross net and tax
 */
public record Totals(
    String currency, BigDecimal net, List<TaxShare> taxes, BigDecimal tax, BigDecimal gross) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * The tax of one rate.
   *
   * @param rate in per cent
   * @param net what it is taken from
   */
  public record TaxShare(BigDecimal rate, BigDecimal net, BigDecimal tax) {}

  /**
   * @param currency ISO 4217 code
   * @throws IllegalArgumentException if there is no such currency
   */
  public static Totals of(List<OrderLine> lines, String currency) {
    int digits = digits(currency);
    Map<BigDecimal, BigDecimal> nets = new TreeMap<>();
    for (OrderLine line : lines) {
      nets.merge(Decimals.plain(line.taxRate()), line.net(digits), BigDecimal::add);
    }
    List<TaxShare> taxes =
        nets.entrySet().stream()
            .map(e -> new TaxShare(e.getKey(), e.getValue(), tax(e.getKey(), e.getValue(), digits)))
            .toList();
    BigDecimal none = BigDecimal.ZERO.setScale(digits);
    BigDecimal net = taxes.stream().map(TaxShare::net).reduce(none, BigDecimal::add);
    BigDecimal tax = taxes.stream().map(TaxShare::tax).reduce(none, BigDecimal::add);
    return new Totals(currency, net, taxes, tax, net.add(tax));
  }

  /** How many decimal places amounts of this currency have. */
  public static int digits(String currency) {
    return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
  }

  private static BigDecimal tax(BigDecimal rate, BigDecimal net, int digits) {
    return net.multiply(rate).divide(HUNDRED, digits, RoundingMode.HALF_UP);
  }
}
