package callout.planning;

import callout.journal.DomainEvent;
import callout.shared.CaseNumber;
import callout.shared.VisitId;

/** A planned visit takes longer than before, or less long; it begins where and when it did. */
public record VisitResized(VisitId visit, CaseNumber caseNumber, PlannedStop from, PlannedStop to)
    implements DomainEvent {}
