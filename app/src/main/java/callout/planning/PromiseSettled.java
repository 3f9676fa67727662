package callout.planning;

import callout.journal.DomainEvent;
import callout.shared.CaseNumber;
import callout.shared.RiskId;
import callout.shared.VisitId;

/**
 * Nobody has to decide about the promise any more: the visit is over, was moved in time, or its
 * technician will be there after all.
 */
public record PromiseSettled(RiskId id, VisitId visit, CaseNumber caseNumber)
    implements DomainEvent {}
