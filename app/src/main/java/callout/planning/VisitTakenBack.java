package callout.planning;

import callout.journal.DomainEvent;
import callout.shared.CaseNumber;
import callout.shared.VisitId;

/**
 * A planned visit was taken from its technician, so that it waits again.
 *
 * @param withOthers whether because a visit that was to begin together with it waits again; else a
 *     dispatcher has done it
 */
public record VisitTakenBack(
    VisitId visit, CaseNumber caseNumber, PlannedStop from, boolean withOthers)
    implements DomainEvent {}
