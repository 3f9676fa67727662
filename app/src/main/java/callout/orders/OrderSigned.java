package callout.orders;

import callout.journal.DomainEvent;
import callout.shared.CaseNumber;
import callout.shared.OrderId;

/** A customer has signed a version of an order. */
public record OrderSigned(OrderId order, int version, CaseNumber caseNumber)
    implements DomainEvent {}
