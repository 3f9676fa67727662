package callout.orders;

import callout.journal.DomainEvent;
import callout.shared.CaseNumber;
import callout.shared.ConfirmationId;
import callout.shared.OrderId;

/** A confirmation was agreed and has made this version of its order. */
public record ConfirmationAgreed(
    ConfirmationId id, OrderId order, int version, CaseNumber caseNumber) implements DomainEvent {}
