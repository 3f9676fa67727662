package callout.orders;

import callout.journal.DomainEvent;
import callout.shared.CaseNumber;
import callout.shared.OrderId;

/** There is something to bill. */
public record BillingSignalled(OrderId order, CaseNumber caseNumber, String kind, int version)
    implements DomainEvent {}
