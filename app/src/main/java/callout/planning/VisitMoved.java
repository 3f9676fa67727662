package callout.planning;

import callout.journal.DomainEvent;
import callout.shared.CaseNumber;
import callout.shared.VisitId;

/**
 * A dispatcher gave a planned visit another time within what was promised, or another technician.
 */
public record VisitMoved(VisitId visit, CaseNumber caseNumber, PlannedStop from, PlannedStop to)
    implements DomainEvent {}
