package callout.orders;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order.
 *
 * @param number keeps its meaning while other lines come and go; 0 before the order is kept
 * @param kind service, material, labour or fee
 * @param unit what the quantity counts, such as {@code h} or {@code pcs}
 * @param unitPrice for one unit, without tax, in the currency of the order
 * @param taxRate in per cent, such as 19
 * @param part number of the part in the catalogue; null if it is none
 */
public record OrderLine(
    int number,
    String kind,
    String description,
    BigDecimal quantity,
    String unit,
    BigDecimal unitPrice,
    BigDecimal taxRate,
    @Nullable String part) {

  public OrderLine {
    if (quantity.signum() < 0 || unitPrice.signum() < 0 || taxRate.signum() < 0) {
      throw new IllegalArgumentException("Neither quantity, price nor tax can be below zero.");
    }
  }

  /** A line of an order that is being drafted. */
  public OrderLine(
      String kind,
      String description,
      BigDecimal quantity,
      String unit,
      BigDecimal unitPrice,
      BigDecimal taxRate) {
    this(0, kind, description, quantity, unit, unitPrice, taxRate, null);
  }

  /** Quantity times price without tax, rounded half up to {@code digits} decimal places. */
  public BigDecimal net(int digits) {
    return quantity.multiply(unitPrice).setScale(digits, RoundingMode.HALF_UP);
  }
}
