package callout.planning;

import callout.journal.DomainEvent;
import callout.shared.CaseNumber;
import callout.shared.RiskId;
import callout.shared.VisitId;

/** Nobody has to decide about the promise any more: the visit is over, or was moved in time. */
public record PromiseSettled(RiskId id, VisitId visit, CaseNumber caseNumber)
    implements DomainEvent {}
