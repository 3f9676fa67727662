package callout.planning;

import callout.journal.DomainEvent;
import callout.shared.CaseNumber;
import callout.shared.VisitId;

/**
 * A planned visit has another time within what was promised, or another technician.
 *
 * @param decided whether it may go also after its technician has accepted it: by a decision about
 *     its promise, a published re-planning, or to make room for another visit
 */
public record VisitMoved(
    VisitId visit, CaseNumber caseNumber, PlannedStop from, PlannedStop to, boolean decided)
    implements DomainEvent {}
