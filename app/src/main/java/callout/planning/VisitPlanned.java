package callout.planning;

import callout.journal.DomainEvent;
import callout.shared.CaseNumber;
import callout.shared.VisitId;

/** A published run gave the visit a technician and a time. */
public record VisitPlanned(VisitId visit, CaseNumber caseNumber, PlannedStop stop)
    implements DomainEvent {}
