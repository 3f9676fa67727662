package callout.planning;

import callout.journal.DomainEvent;
import callout.shared.CaseNumber;
import callout.shared.HoldId;

/** The request was sent with the time that is held for it. */
public record SlotBound(HoldId hold, CaseNumber caseNumber) implements DomainEvent {}
