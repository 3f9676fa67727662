package callout.intake;

import callout.journal.DomainEvent;
import callout.shared.CaseNumber;
import callout.shared.RequestId;

/**
 * A request has passed its checks and is kept.
 *
 * @param entered by staff in a form that itself starts the process; otherwise the process is still
 *     to be started
 */
public record RequestSubmitted(RequestId request, CaseNumber caseNumber, boolean entered)
    implements DomainEvent {}
