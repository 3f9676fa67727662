package callout.cases;

import callout.journal.DomainEvent;
import callout.shared.CaseNumber;
import java.util.UUID;

/** Somebody of the staff wrote about a case. What it says stays with the case. */
public record CommentWritten(UUID comment, CaseNumber caseNumber) implements DomainEvent {}
