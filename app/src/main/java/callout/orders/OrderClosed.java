package callout.orders;

import callout.journal.DomainEvent;
import callout.shared.CaseNumber;
import callout.shared.OrderId;

/** An order has ended. */
public record OrderClosed(OrderId order, CaseNumber caseNumber, Closure closure)
    implements DomainEvent {}
