package callout.planning;

import callout.journal.DomainEvent;
import callout.shared.CaseNumber;
import callout.shared.VisitId;

/**
 * A planned visit has another time within what was promised, or another technician.
 *
 * @param decided whether somebody has decided so about its promise
 */
public record VisitMoved(
    VisitId visit, CaseNumber caseNumber, PlannedStop from, PlannedStop to, boolean decided)
    implements DomainEvent {}
