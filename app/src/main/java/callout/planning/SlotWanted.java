package callout.planning;

import callout.journal.DomainEvent;
import callout.shared.CaseNumber;
import callout.shared.HoldId;
import callout.shared.VisitId;

/** The visit for which the time is held has been requested. */
public record SlotWanted(HoldId hold, CaseNumber caseNumber, VisitId visit)
    implements DomainEvent {}
