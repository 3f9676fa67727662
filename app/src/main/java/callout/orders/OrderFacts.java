package callout.orders;

import callout.shared.CaseNumber;
import callout.shared.OrderId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of an order.
 *
 * @param number printed on documents, such as {@code C-000123-1}
 * @param closingReason code of the reason it was not carried out
 * @param closingNote the same in somebody's own words
 * @param currency ISO 4217 code of all its prices
 * @param submittedBy who asked for approval; null while it is a draft
 * @param approved null while nobody has decided
 * @param ending how somebody ended the work by hand; null if the visits end it
 * @param revision grows whenever the order is changed
 * @param followUp what goes on in another case once this is closed; null if nothing does
 */
public record OrderFacts(
    OrderId id,
    String number,
    CaseNumber caseNumber,
    String title,
    String description,
    List<OrderLine> lines,
    WorkNeeds needs,
    String currency,
    @Nullable Instant dueAt,
    Instant draftedAt,
    @Nullable String submittedBy,
    @Nullable Instant submittedAt,
    @Nullable Boolean approved,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String decisionReason,
    @Nullable Closure closure,
    @Nullable Instant closedAt,
    @Nullable String closingReason,
    @Nullable String closingNote,
    @Nullable Closure ending,
    @Nullable FollowUp followUp,
    long revision) {

  /** Whether it is being carried out: approved, and not closed. */
  public boolean open() {
    return Boolean.TRUE.equals(approved) && closure == null;
  }

  /** What its lines come to as they stand. */
  public Totals totals() {
    return Totals.of(lines, currency);
  }
}
