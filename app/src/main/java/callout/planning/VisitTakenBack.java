package callout.planning;

import callout.journal.DomainEvent;
import callout.shared.CaseNumber;
import callout.shared.VisitId;

/** A dispatcher took a planned visit from its technician, so that it waits again. */
public record VisitTakenBack(VisitId visit, CaseNumber caseNumber, PlannedStop from)
    implements DomainEvent {}
