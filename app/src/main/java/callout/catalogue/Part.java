package callout.catalogue;

import java.math.BigDecimal;

/**
 * Something used up by work.
 *
 * @param stock pieces that lie ready, never negative
 * @param unit what is counted, such as {@code pcs}
 * @param price for one unit, without tax, in the currency of the installation
 * @param taxRate in per cent
 */
public record Part(
    String number, String name, int stock, String unit, BigDecimal price, BigDecimal taxRate) {

  /** A part without a price. */
  public Part(String number, String name, int stock) {
    this(number, name, stock, "pcs", BigDecimal.ZERO, BigDecimal.ZERO);
  }
}
