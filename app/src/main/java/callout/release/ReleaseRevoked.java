package callout.release;

import callout.journal.DomainEvent;
import callout.shared.CaseNumber;
import callout.shared.ReleaseId;

/** The customer no longer sees what was released. */
public record ReleaseRevoked(ReleaseId id, CaseNumber caseNumber) implements DomainEvent {}
