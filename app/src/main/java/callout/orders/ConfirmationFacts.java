package callout.orders;

import callout.shared.CaseNumber;
import callout.shared.ConfirmationId;
import callout.shared.OrderId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a confirmation.
 *
 * @param number 1, 2, 3, ... within the order
 * @param splitFrom the confirmation these changes were proposed with; null if it is the first of
 *     its proposal
 * @param supervisorReason why a supervisor refused
 * @param asksCustomer whether it has come to the customer; not while a supervisor must agree first,
 *     and not once one has refused
 * @param customerAnsweredBy who entered the answer: somebody of the customer, or of the staff who
 *     was told it
 * @param version of the order that it made; null unless it was agreed
 */
public record ConfirmationFacts(
    ConfirmationId id,
    OrderId order,
    CaseNumber caseNumber,
    int number,
    @Nullable ConfirmationId splitFrom,
    List<OrderChange> changes,
    String reason,
    List<ConfirmationPhoto> photos,
    String proposedBy,
    Instant proposedAt,
    ConfirmationState state,
    @Nullable String supervisor,
    @Nullable String supervisorReason,
    boolean asksCustomer,
    @Nullable Boolean customerAgreed,
    @Nullable String customerAnsweredBy,
    @Nullable String customerRemark,
    @Nullable Instant decidedAt,
    @Nullable Integer version) {

  /**
   * What the visits that it asks for are for, one after the other: one for each further person,
   * which is empty, and one if it says so.
   */
  public List<String> extraVisits() {
    return changes.stream()
        .flatMap(
            change ->
                switch (change.kind()) {
                  case PEOPLE ->
                      Collections.nCopies(change.difference().intValueExact(), "").stream();
                  case VISIT -> Stream.of(change.description());
                  case ADD, CHANGE, DROP -> Stream.empty();
                })
        .toList();
  }

  /** The line that has no price yet; a confirmation never has two of them once it is split. */
  public Optional<OrderChange> unpriced() {
    return changes.stream().filter(OrderChange::unpriced).findFirst();
  }
}
