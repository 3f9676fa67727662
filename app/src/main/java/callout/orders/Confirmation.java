package callout.orders;

import callout.shared.CaseNumber;
import callout.shared.ConfirmationId;
import callout.shared.OrderId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change of an order, proposed on site. Once it is agreed or refused it stays as it is. */
@Entity
@Table(name = "orders_confirmation")
class Confirmation {

  @Id private UUID id;
  @Version private @Nullable Long lockVersion;
  private UUID orderId;
  private String caseNumber;
  private int number;
  private String kind;
  private @Nullable Integer lineNo;
  private String lineKind;
  private String description;
  private String unit;
  private @Nullable BigDecimal oldQuantity;
  private @Nullable BigDecimal newQuantity;
  private String reason;
  private String proposedBy;
  private Instant proposedAt;
  private @Nullable Boolean needsSupervisor;
  private @Nullable Boolean needsCustomer;
  private @Nullable Boolean supervisorAgreed;
  private @Nullable String supervisor;
  private @Nullable String supervisorReason;
  private @Nullable Boolean customerAgreed;
  private @Nullable String customerAnsweredBy;
  private @Nullable String customerRemark;
  private String state;
  private @Nullable Instant decidedAt;
  private @Nullable Integer version;

  protected Confirmation() {}

  Confirmation(
      OrderFacts order, int number, LineChange change, String reason, String by, Instant at) {
    this.id = ConfirmationId.next().value();
    this.orderId = order.id().value();
    this.caseNumber = order.caseNumber().value();
    this.number = number;
    this.kind = change.kind().code();
    this.lineNo = change.lineNumber();
    this.lineKind = change.lineKind();
    this.description = change.description();
    this.unit = change.unit();
    this.oldQuantity = change.oldQuantity();
    this.newQuantity = change.newQuantity();
    this.reason = reason;
    this.proposedBy = by;
    this.proposedAt = at;
    this.state = ConfirmationState.PROPOSED.name();
  }

  void needs(Agreement agreement) {
    needsSupervisor = agreement.supervisor();
    needsCustomer = agreement.customer();
  }

  void supervisorAnswers(boolean agreed, @Nullable String why, String by) {
    supervisorAgreed = agreed;
    supervisorReason = why;
    supervisor = by;
  }

  void customerAnswers(boolean agreed, @Nullable String remark, String by) {
    customerAgreed = agreed;
    customerRemark = remark;
    customerAnsweredBy = by;
  }

  void agreed(int madeVersion, Instant at) {
    state = ConfirmationState.AGREED.name();
    version = madeVersion;
    decidedAt = at;
  }

  void refused(Instant at) {
    state = ConfirmationState.REFUSED.name();
    decidedAt = at;
  }

  boolean open() {
    return ConfirmationState.PROPOSED.name().equals(state);
  }

  ConfirmationFacts facts() {
    return new ConfirmationFacts(
        new ConfirmationId(id),
        new OrderId(orderId),
        CaseNumber.of(caseNumber),
        number,
        new LineChange(
            ChangeKind.ofCode(kind).orElseThrow(),
            lineNo,
            lineKind,
            description,
            unit,
            plain(oldQuantity),
            plain(newQuantity)),
        reason,
        proposedBy,
        proposedAt,
        ConfirmationState.valueOf(state),
        supervisor,
        supervisorReason,
        customerAgreed,
        customerRemark,
        decidedAt,
        version);
  }

  private static @Nullable BigDecimal plain(@Nullable BigDecimal quantity) {
    return quantity == null ? null : quantity.stripTrailingZeros();
  }
}
