package callout.fieldwork;

import callout.journal.DomainEvent;
import callout.shared.CaseNumber;
import callout.shared.OrderId;

/** A supervisor approved the report on an order. */
public record ReportApproved(OrderId order, int version, CaseNumber caseNumber)
    implements DomainEvent {}
