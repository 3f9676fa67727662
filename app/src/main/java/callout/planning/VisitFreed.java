package callout.planning;

import callout.journal.DomainEvent;
import callout.shared.CaseNumber;
import callout.shared.VisitId;

/** The visit lost its technician and time and waits again. */
public record VisitFreed(VisitId visit, CaseNumber caseNumber, String technician)
    implements DomainEvent {}
