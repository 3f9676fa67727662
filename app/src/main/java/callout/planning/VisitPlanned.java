package callout.planning;

import callout.journal.DomainEvent;
import callout.shared.CaseNumber;
import callout.shared.VisitId;

/** A published run, or a dispatcher on the board, gave a waiting visit a technician and a time. */
public record VisitPlanned(VisitId visit, CaseNumber caseNumber, PlannedStop stop)
    implements DomainEvent {}
