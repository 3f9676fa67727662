package callout.orders;

import callout.journal.DomainEvent;
import callout.shared.CaseNumber;
import callout.shared.OrderId;

/** A coordinator has ended the work of an order by hand. */
public record WorkEnded(OrderId order, CaseNumber caseNumber) implements DomainEvent {}
