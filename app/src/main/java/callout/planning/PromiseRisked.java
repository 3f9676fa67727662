package callout.planning;

import callout.journal.DomainEvent;
import callout.shared.CaseNumber;
import callout.shared.RiskId;
import callout.shared.VisitId;

/** Somebody has to decide about a promise that will not be kept as things stand. */
public record PromiseRisked(RiskId id, VisitId visit, CaseNumber caseNumber, RiskCause cause)
    implements DomainEvent {}
