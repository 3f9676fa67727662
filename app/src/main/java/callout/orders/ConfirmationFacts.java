package callout.orders;

import callout.shared.CaseNumber;
import callout.shared.ConfirmationId;
import callout.shared.OrderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a confirmation.
 *
 * @param number 1, 2, 3, ... within the order
 * @param supervisorReason why a supervisor refused
 * @param version of the order that it made; null unless it was agreed
 */
public record ConfirmationFacts(
    ConfirmationId id,
    OrderId order,
    CaseNumber caseNumber,
    int number,
    LineChange change,
    String reason,
    String proposedBy,
    Instant proposedAt,
    ConfirmationState state,
    @Nullable String supervisor,
    @Nullable String supervisorReason,
    @Nullable Boolean customerAgreed,
    @Nullable String customerRemark,
    @Nullable Instant decidedAt,
    @Nullable Integer version) {}
