package callout.orders;

import callout.shared.Decimals;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A change as it is kept. */
@Embeddable
class KeptChange {

  private String kind;
  private @Nullable Integer lineNo;
  private String lineKind;
  private String description;
  private String unit;
  private @Nullable BigDecimal oldQuantity;
  private @Nullable BigDecimal newQuantity;
  private @Nullable BigDecimal unitPrice;
  private BigDecimal taxRate;
  private @Nullable String part;

  protected KeptChange() {}

  KeptChange(OrderChange change) {
    this.kind = change.kind().code();
    this.lineNo = change.lineNumber();
    this.lineKind = change.lineKind();
    this.description = change.description();
    this.unit = change.unit();
    this.oldQuantity = change.oldQuantity();
    this.newQuantity = change.newQuantity();
    this.unitPrice = change.unitPrice();
    this.taxRate = change.taxRate();
    this.part = change.part();
  }

  OrderChange facts() {
    return new OrderChange(
        ChangeKind.ofCode(kind).orElseThrow(),
        lineNo,
        lineKind,
        description,
        unit,
        plain(oldQuantity),
        plain(newQuantity),
        plain(unitPrice),
        Decimals.plain(taxRate),
        part);
  }

  private static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
    return amount == null ? null : Decimals.plain(amount);
  }
}
