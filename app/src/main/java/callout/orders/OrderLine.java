package callout.orders;

import java.math.BigDecimal;

/**
 * One line of an order.
 *
 * @param number keeps its meaning while other lines come and go; 0 before the order is kept
 * @param kind service, material, labour or fee
 * @param unit what the quantity counts, such as {@code h} or {@code pcs}
 */
public record OrderLine(
    int number, String kind, String description, BigDecimal quantity, String unit) {

  public OrderLine {
    if (quantity.signum() < 0) {
      throw new IllegalArgumentException("A quantity of %s is below zero.".formatted(quantity));
    }
  }

  /** A line of an order that is being drafted. */
  public OrderLine(String kind, String description, BigDecimal quantity, String unit) {
    this(0, kind, description, quantity, unit);
  }
}
