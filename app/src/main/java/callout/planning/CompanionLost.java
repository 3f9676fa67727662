package callout.planning;

import callout.journal.DomainEvent;
import callout.shared.CaseNumber;
import callout.shared.VisitId;

/**
 * A visit that was to begin together with this one waits again. This one is still planned, and its
 * technician has not set off.
 */
public record CompanionLost(VisitId visit, CaseNumber caseNumber, VisitId lost)
    implements DomainEvent {}
