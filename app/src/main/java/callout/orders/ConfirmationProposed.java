package callout.orders;

import callout.journal.DomainEvent;
import callout.shared.CaseNumber;
import callout.shared.ConfirmationId;
import callout.shared.OrderId;

/** A change of an order was proposed on site. */
public record ConfirmationProposed(ConfirmationId id, OrderId order, CaseNumber caseNumber)
    implements DomainEvent {}
