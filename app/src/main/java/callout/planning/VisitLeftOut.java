package callout.planning;

import callout.journal.DomainEvent;
import callout.shared.CaseNumber;
import callout.shared.VisitId;

/** A planning run was published without a place for this visit, which waits on. */
public record VisitLeftOut(VisitId visit, CaseNumber caseNumber) implements DomainEvent {}
