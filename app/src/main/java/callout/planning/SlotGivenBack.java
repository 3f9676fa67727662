package callout.planning;

import callout.journal.DomainEvent;
import callout.shared.CaseNumber;
import callout.shared.HoldId;
import org.jspecify.annotations.Nullable;

/** A held time is free again, because nobody wants it any more. */
public record SlotGivenBack(HoldId hold, @Nullable CaseNumber caseNumber) implements DomainEvent {}
