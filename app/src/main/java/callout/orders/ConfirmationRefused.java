package callout.orders;

import callout.journal.DomainEvent;
import callout.shared.CaseNumber;
import callout.shared.ConfirmationId;
import callout.shared.OrderId;

/** A confirmation was refused; its order stays as it was. */
public record ConfirmationRefused(ConfirmationId id, OrderId order, CaseNumber caseNumber)
    implements DomainEvent {}
