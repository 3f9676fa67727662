package callout.orders;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One of the changes that a confirmation asks for, before and after.
 *
 * @param lineNumber of the line that is changed or dropped; null for anything else
 * @param lineKind service, material, labour or fee; empty where no line changes
 * @param description of the line, or what another visit is for
 * @param oldQuantity null for a line that is added; of people, how many the order needed
 * @param newQuantity null for a line that is dropped; of people, how many it needs
 * @param unitPrice null while nobody has set it; null where no line changes
 * @param taxRate in per cent
 * @param part number of the part in the catalogue; null if it is none
 */
public record OrderChange(
    ChangeKind kind,
    @Nullable Integer lineNumber,
    String lineKind,
    String description,
    String unit,
    @Nullable BigDecimal oldQuantity,
    @Nullable BigDecimal newQuantity,
    @Nullable BigDecimal unitPrice,
    BigDecimal taxRate,
    @Nullable String part) {

  static OrderChange people(int before, int now) {
    return new OrderChange(
        ChangeKind.PEOPLE,
        null,
        "",
        "",
        "",
        BigDecimal.valueOf(before),
        BigDecimal.valueOf(now),
        null,
        BigDecimal.ZERO,
        null);
  }

  static OrderChange visit(String whatFor) {
    return new OrderChange(
        ChangeKind.VISIT, null, "", whatFor, "", null, null, null, BigDecimal.ZERO, null);
  }

  /** Whether it changes a line. */
  public boolean ofLine() {
    return kind != ChangeKind.PEOPLE && kind != ChangeKind.VISIT;
  }

  /** Whether somebody has to set its price before it can be agreed. */
  public boolean unpriced() {
    return ofLine() && unitPrice == null;
  }

  /** What is gained; below zero where something is lost. */
  public BigDecimal difference() {
    return orZero(newQuantity).subtract(orZero(oldQuantity));
  }

  /** What the line came to before, rounded to {@code digits} decimal places. */
  public BigDecimal oldNet(int digits) {
    return net(oldQuantity, digits);
  }

  /** What it comes to then. */
  public BigDecimal newNet(int digits) {
    return net(newQuantity, digits);
  }

  /** What the order costs more without tax; below zero where it costs less. */
  public BigDecimal netDifference(int digits) {
    return newNet(digits).subtract(oldNet(digits));
  }

  OrderChange at(BigDecimal price, BigDecimal tax) {
    return new OrderChange(
        kind, lineNumber, lineKind, description, unit, oldQuantity, newQuantity, price, tax, part);
  }

  /** The line that is added. */
  OrderLine line() {
    return new OrderLine(
        0,
        lineKind,
        description,
        Objects.requireNonNull(newQuantity, "A line that is added has a quantity."),
        unit,
        Objects.requireNonNull(unitPrice, "Nobody has set a price."),
        taxRate,
        part);
  }

  private BigDecimal net(@Nullable BigDecimal quantity, int digits) {
    return orZero(quantity).multiply(orZero(unitPrice)).setScale(digits, RoundingMode.HALF_UP);
  }

  private static BigDecimal orZero(@Nullable BigDecimal quantity) {
    return quantity == null ? BigDecimal.ZERO : quantity;
  }
}
