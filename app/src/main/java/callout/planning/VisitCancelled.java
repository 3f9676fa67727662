package callout.planning;

import callout.journal.DomainEvent;
import callout.shared.CaseNumber;
import callout.shared.VisitId;
import org.jspecify.annotations.Nullable;

/**
 * A visit will not take place.
 *
 * @param stop where it was planned; null if it still waited
 */
public record VisitCancelled(VisitId visit, CaseNumber caseNumber, @Nullable PlannedStop stop)
    implements DomainEvent {}
