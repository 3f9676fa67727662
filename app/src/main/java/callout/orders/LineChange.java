package callout.orders;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line before and after.
 *
 * @param lineNumber of the line in the order; null for one that is added
 * @param oldQuantity null for a line that is added
 * @param newQuantity null for a line that is dropped
 */
public record LineChange(
    ChangeKind kind,
    @Nullable Integer lineNumber,
    String lineKind,
    String description,
    String unit,
    @Nullable BigDecimal oldQuantity,
    @Nullable BigDecimal newQuantity) {

  /** What the line gains; below zero where it loses. */
  public BigDecimal difference() {
    return orZero(newQuantity).subtract(orZero(oldQuantity));
  }

  private static BigDecimal orZero(@Nullable BigDecimal quantity) {
    return quantity == null ? BigDecimal.ZERO : quantity;
  }
}
