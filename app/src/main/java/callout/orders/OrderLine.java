package callout.orders;

import java.math.BigDecimal;

/**
 * One line of an order.
 *
 * @param kind service, material, labour or fee
 * @param unit what the quantity counts, such as {@code h} or {@code pcs}
 */
public record OrderLine(String kind, String description, BigDecimal quantity, String unit) {

  public OrderLine {
    if (quantity.signum() < 0) {
      throw new IllegalArgumentException("A quantity of %s is below zero.".formatted(quantity));
    }
  }
}
