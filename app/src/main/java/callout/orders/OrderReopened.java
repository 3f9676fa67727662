package callout.orders;

import callout.journal.DomainEvent;
import callout.shared.CaseNumber;
import callout.shared.OrderId;

/** A supervisor has opened a closed order again, which made its next version. */
public record OrderReopened(OrderId order, CaseNumber caseNumber, int version)
    implements DomainEvent {}
