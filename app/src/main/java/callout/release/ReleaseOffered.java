package callout.release;

import callout.journal.DomainEvent;
import callout.shared.CaseNumber;
import callout.shared.ReleaseId;

/** There is something that the customer may be shown; somebody has to decide. */
public record ReleaseOffered(ReleaseId id, CaseNumber caseNumber) implements DomainEvent {}
