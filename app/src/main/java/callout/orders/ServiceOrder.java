package callout.orders;

import callout.shared.CaseNumber;
import callout.shared.Decimals;
import callout.shared.OrderId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
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
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A service order. */
@Entity
@Table(name = "orders_order")
class ServiceOrder {

  @Id private UUID id;
  @Version private @Nullable Long lockVersion;
  private String number;
  private String caseNumber;
  private String title;
  private String description;
  private @Nullable Instant dueAt;
  private Instant draftedAt;
  private int people;
  private String skills;
  private @Nullable String instructions;
  private @Nullable String siteEquipment;
  private String currency;
  private @Nullable String submittedBy;
  private @Nullable Instant submittedAt;
  private boolean byHand;
  private @Nullable Boolean approved;
  private @Nullable String decidedBy;
  private @Nullable Instant decidedAt;
  private @Nullable String decisionReason;
  private @Nullable String closure;
  private @Nullable Instant closedAt;
  private @Nullable String closingReason;
  private @Nullable String closingNote;
  private @Nullable String ending;
  private @Nullable String followUp;
  private String openLines = "";

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "orders_line", joinColumns = @JoinColumn(name = "order_id"))
  @OrderColumn(name = "position")
  private List<Line> lines;

  /** A line as it is kept. */
  @Embeddable
  static class Line {
    private int lineNo;
    private String kind;
    private String description;
    private BigDecimal quantity;
    private String unit;
    private BigDecimal unitPrice;
    private BigDecimal taxRate;
    private @Nullable String part;

    protected Line() {}

    Line(int lineNo, OrderLine line) {
      this.lineNo = lineNo;
      this.kind = line.kind();
      this.description = line.description();
      this.quantity = line.quantity();
      this.unit = line.unit();
      this.unitPrice = line.unitPrice();
      this.taxRate = line.taxRate();
      this.part = line.part();
    }

    OrderLine facts() {
      return new OrderLine(
          lineNo,
          kind,
          description,
          Decimals.plain(quantity),
          unit,
          Decimals.plain(unitPrice),
          Decimals.plain(taxRate),
          part);
    }
  }

  protected ServiceOrder() {}

  ServiceOrder(OrderId id, String number, OrderDraft draft, String currency, Instant draftedAt) {
    this.id = id.value();
    this.number = number;
    this.caseNumber = draft.caseNumber().value();
    this.draftedAt = draftedAt;
    this.currency = currency;
    this.lines = new ArrayList<>();
    take(draft);
  }

  /** Makes it say what this draft says; lines are numbered anew. */
  private void take(OrderDraft draft) {
    title = draft.title();
    description = draft.description();
    dueAt = draft.dueAt();
    people = draft.needs().people();
    skills = String.join(",", draft.needs().skills());
    instructions = draft.needs().instructions();
    siteEquipment = draft.needs().siteEquipment();
    lines.clear();
    draft.lines().forEach(line -> lines.add(new Line(lines.size() + 1, line)));
  }

  /**
   * Changes a draft.
   *
   * @throws OrderNotDraft if it was submitted
   */
  void revise(OrderDraft draft) {
    requireDraft();
    byHand = true;
    take(draft);
  }

  /**
   * Asks for approval.
   *
   * @throws OrderNotDraft if that was done before
   */
  void submit(String by, Instant at) {
    requireDraft();
    submittedBy = by;
    submittedAt = at;
  }

  /** Makes a draft of it again, which somebody changes. */
  void sendBack(String reason) {
    requireSubmitted();
    submittedBy = null;
    submittedAt = null;
    decisionReason = reason;
  }

  private void requireDraft() {
    if (submittedAt != null || closedAt != null) {
      throw new OrderNotDraft(number);
    }
  }

  private void requireSubmitted() {
    if (approved != null) {
      throw new OrderAlreadyDecided(number);
    }
  }

  /**
   * Takes in changes that were agreed on. A further visit is no part of what the order says.
   *
   * @throws IllegalStateException if a line they name is gone
   */
  void apply(List<OrderChange> changes) {
    List<OrderLine> changed = ChangedOrder.lines(facts().lines(), changes);
    lines.clear();
    changed.forEach(line -> lines.add(new Line(line.number(), line)));
    changes.stream()
        .filter(change -> change.kind() == ChangeKind.PEOPLE)
        .map(OrderChange::newQuantity)
        .filter(Objects::nonNull)
        .forEach(needed -> people = needed.intValueExact());
  }

  void decide(boolean approve, @Nullable String reason, String by, Instant at) {
    requireSubmitted();
    approved = approve;
    decisionReason = reason;
    decidedBy = by;
    decidedAt = at;
  }

  /** Ends a draft that nobody wants any more. */
  void withdraw(String reason, Instant at) {
    requireDraft();
    closingNote = reason;
    close(Closure.WITHDRAWN, null, at);
  }

  /** Whether anybody wrote what it says; else it was drafted from the catalogue. */
  boolean writtenByHand() {
    return byHand;
  }

  /** Why nobody goes again; the customer reads it when the order closes. */
  void giveUp(String reason) {
    closingNote = reason;
  }

  /** Somebody ends the work by hand; it is closed so when its report is done. */
  void endBy(Closure as, @Nullable String reasonCode, @Nullable String note) {
    ending = as.name();
    closingReason = reasonCode;
    closingNote = note;
  }

  void followedUpBy(FollowUp next) {
    followUp = next.text();
    openLines = next.openLines().stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  /**
   * Opens the order again after it was closed.
   *
   * @throws OrderNotClosed if it was not, or ended before it was approved
   */
  void reopen() {
    if (closedAt == null || !Boolean.TRUE.equals(approved)) {
      throw new OrderNotClosed(number);
    }
    closure = null;
    closedAt = null;
    closingReason = null;
    closingNote = null;
    ending = null;
    followUp = null;
    openLines = "";
  }

  /** Ends the order. Closing twice is harmless: the first time stands. */
  void close(Closure as, @Nullable String reason, Instant at) {
    if (closedAt == null) {
      closure = as.name();
      if (reason != null) {
        closingReason = reason;
      }
      closedAt = at;
    }
  }

  private List<String> skillCodes() {
    return skills.isEmpty() ? List.of() : List.of(skills.split(","));
  }

  OrderFacts facts() {
    return new OrderFacts(
        new OrderId(id),
        number,
        CaseNumber.of(caseNumber),
        title,
        description,
        lines.stream().map(Line::facts).toList(),
        new WorkNeeds(people, skillCodes(), instructions, siteEquipment),
        currency,
        dueAt,
        draftedAt,
        submittedBy,
        submittedAt,
        approved,
        decidedBy,
        decidedAt,
        decisionReason,
        closure == null ? null : Closure.valueOf(closure),
        closedAt,
        closingReason,
        closingNote,
        ending == null ? null : Closure.valueOf(ending),
        followUp == null ? null : new FollowUp(followUp, openLineNumbers()),
        lockVersion == null ? 0 : lockVersion);
  }

  private List<Integer> openLineNumbers() {
    return openLines.isEmpty()
        ? List.of()
        : Stream.of(openLines.split(",")).map(Integer::valueOf).toList();
  }
}
