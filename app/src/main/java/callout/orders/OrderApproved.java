package callout.orders;

import callout.journal.DomainEvent;
import callout.shared.CaseNumber;
import callout.shared.OrderId;

/** A supervisor has approved an order; its first version is kept. */
public record OrderApproved(OrderId order, CaseNumber caseNumber) implements DomainEvent {}
