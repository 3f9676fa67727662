package callout.orders;

import callout.shared.CaseNumber;
import callout.shared.ConfirmationId;
import callout.shared.OrderId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes of an order, proposed on site. Once they are agreed or refused they stay as they are. */
@Entity
@Table(name = "orders_confirmation")
class Confirmation {

  @Id private UUID id;
  @Version private @Nullable Long lockVersion;
  private UUID orderId;
  private String caseNumber;
  private int number;
  private @Nullable UUID splitFrom;
  private @Nullable UUID sendId;
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

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(
      name = "orders_confirmation_change",
      joinColumns = @JoinColumn(name = "confirmation_id"))
  @OrderColumn(name = "position")
  private List<KeptChange> changes;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(
      name = "orders_confirmation_photo",
      joinColumns = @JoinColumn(name = "confirmation_id"))
  @OrderColumn(name = "position")
  private List<KeptPhoto> photos;

  protected Confirmation() {}

  Confirmation(
      OrderFacts order, int number, ProposalCheck.Checked proposed, String by, Instant at) {
    this.id = ConfirmationId.next().value();
    this.orderId = order.id().value();
    this.caseNumber = order.caseNumber().value();
    this.number = number;
    this.changes = new ArrayList<>(proposed.changes().stream().map(KeptChange::new).toList());
    this.photos = new ArrayList<>(proposed.photos().stream().map(KeptPhoto::new).toList());
    this.reason = proposed.reason();
    this.proposedBy = by;
    this.proposedAt = at;
    this.state = ConfirmationState.PROPOSED.name();
  }

  /** Known from now on by the id that its page gave it. */
  Confirmation sentAs(@Nullable UUID id) {
    sendId = id;
    return this;
  }

  /** A confirmation for some of its changes, proposed as it was. */
  Confirmation part(OrderFacts order, int itsNumber, List<OrderChange> some) {
    var part =
        new Confirmation(
            order,
            itsNumber,
            new ProposalCheck.Checked(some, reason, facts().photos()),
            proposedBy,
            proposedAt);
    part.splitFrom = id;
    return part;
  }

  /** From now on it asks for these only. */
  void keep(List<OrderChange> some) {
    changes.clear();
    some.forEach(change -> changes.add(new KeptChange(change)));
  }

  void needs(Agreement agreement) {
    needsSupervisor = agreement.supervisor();
    needsCustomer = agreement.customer();
  }

  /** Who must agree; empty while nobody has asked. */
  Optional<Agreement> needed() {
    return needsSupervisor == null || needsCustomer == null
        ? Optional.empty()
        : Optional.of(new Agreement(needsSupervisor, needsCustomer));
  }

  /** Gives its line that has none a price, and says how it is taxed. */
  void price(BigDecimal price, BigDecimal tax) {
    keep(facts().changes().stream().map(c -> c.unpriced() ? c.at(price, tax) : c).toList());
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

  void lapsed(Instant at) {
    state = ConfirmationState.LAPSED.name();
    decidedAt = at;
  }

  boolean open() {
    return ConfirmationState.PROPOSED.name().equals(state);
  }

  private boolean asksCustomer() {
    return Boolean.TRUE.equals(needsCustomer)
        && (Boolean.FALSE.equals(needsSupervisor) || Boolean.TRUE.equals(supervisorAgreed));
  }

  ConfirmationFacts facts() {
    return new ConfirmationFacts(
        new ConfirmationId(id),
        new OrderId(orderId),
        CaseNumber.of(caseNumber),
        number,
        splitFrom == null ? null : new ConfirmationId(splitFrom),
        changes.stream().map(KeptChange::facts).toList(),
        reason,
        photos.stream().map(KeptPhoto::facts).toList(),
        proposedBy,
        proposedAt,
        ConfirmationState.valueOf(state),
        supervisor,
        supervisorReason,
        asksCustomer(),
        customerAgreed,
        customerAnsweredBy,
        customerRemark,
        decidedAt,
        version);
  }
}
