package callout.orders;

import callout.shared.CaseNumber;
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
  private @Nullable Boolean approved;
  private @Nullable String decidedBy;
  private @Nullable Instant decidedAt;
  private @Nullable String decisionReason;
  private @Nullable String closure;
  private @Nullable Instant closedAt;
  private @Nullable String closingReason;
  private @Nullable String closingNote;

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

    protected Line() {}

    Line(int lineNo, OrderLine line) {
      this.lineNo = lineNo;
      this.kind = line.kind();
      this.description = line.description();
      this.quantity = line.quantity();
      this.unit = line.unit();
    }

    OrderLine facts() {
      return new OrderLine(lineNo, kind, description, quantity.stripTrailingZeros(), unit);
    }
  }

  protected ServiceOrder() {}

  ServiceOrder(OrderId id, String number, OrderDraft draft, Instant draftedAt) {
    this.id = id.value();
    this.number = number;
    this.caseNumber = draft.caseNumber().value();
    this.title = draft.title();
    this.description = draft.description();
    this.dueAt = draft.dueAt();
    this.draftedAt = draftedAt;
    this.lines = new ArrayList<>();
    draft.lines().forEach(line -> lines.add(new Line(nextLineNo(), line)));
  }

  /**
   * Takes in a change both sides agreed on.
   *
   * @throws IllegalStateException if the line it names is gone
   */
  void apply(LineChange change) {
    if (change.kind() == ChangeKind.ADD) {
      lines.add(
          new Line(
              nextLineNo(),
              new OrderLine(
                  change.lineKind(), change.description(), agreed(change), change.unit())));
      return;
    }
    Line line =
        lines.stream()
            .filter(l -> Integer.valueOf(l.lineNo).equals(change.lineNumber()))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "Order %s has no line %d any more."
                            .formatted(number, change.lineNumber())));
    if (change.kind() == ChangeKind.DROP) {
      lines.remove(line);
    } else {
      line.quantity = agreed(change);
    }
  }

  private static BigDecimal agreed(LineChange change) {
    return Objects.requireNonNull(change.newQuantity(), "A line that stays has a quantity.");
  }

  /** Numbers are never given twice while an order keeps its last line. */
  private int nextLineNo() {
    return lines.stream().mapToInt(line -> line.lineNo).max().orElse(0) + 1;
  }

  void decide(boolean approve, @Nullable String reason, String by, Instant at) {
    if (approved != null) {
      throw new OrderAlreadyDecided(number);
    }
    approved = approve;
    decisionReason = reason;
    decidedBy = by;
    decidedAt = at;
  }

  /** Why nobody goes again; the customer reads it when the order closes. */
  void giveUp(String reason) {
    closingNote = reason;
  }

  /** Ends the order. Closing twice is harmless: the first time stands. */
  void close(Closure as, @Nullable String reason, Instant at) {
    if (closedAt == null) {
      closure = as.name();
      closingReason = reason;
      closedAt = at;
    }
  }

  OrderFacts facts() {
    return new OrderFacts(
        new OrderId(id),
        number,
        CaseNumber.of(caseNumber),
        title,
        description,
        lines.stream().map(Line::facts).toList(),
        dueAt,
        draftedAt,
        approved,
        decidedBy,
        decidedAt,
        decisionReason,
        closure == null ? null : Closure.valueOf(closure),
        closedAt,
        closingReason,
        closingNote);
  }
}
