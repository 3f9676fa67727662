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

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "orders_line", joinColumns = @JoinColumn(name = "order_id"))
  @OrderColumn(name = "position")
  private List<Line> lines;

  /** A line as it is kept. */
  @Embeddable
  static class Line {
    private String kind;
    private String description;
    private BigDecimal quantity;
    private String unit;

    protected Line() {}

    Line(OrderLine line) {
      this.kind = line.kind();
      this.description = line.description();
      this.quantity = line.quantity();
      this.unit = line.unit();
    }

    OrderLine facts() {
      return new OrderLine(kind, description, quantity.stripTrailingZeros(), unit);
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
    this.lines = new ArrayList<>(draft.lines().stream().map(Line::new).toList());
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
        closingReason);
  }
}
