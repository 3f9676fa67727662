package callout.planning;

import callout.journal.DomainEvent;
import callout.shared.CaseNumber;
import callout.shared.VisitId;

/** A dispatcher gave the visit a technician and a time by hand. */
public record VisitAssigned(VisitId visit, CaseNumber caseNumber, PlannedStop stop)
    implements DomainEvent {}
