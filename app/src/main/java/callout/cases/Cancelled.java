package callout.cases;

import callout.journal.DomainEvent;
import callout.shared.CaseNumber;

/** A case was cancelled; nothing of it is to be carried out any more. */
public record Cancelled(CaseNumber caseNumber, boolean byCustomer) implements DomainEvent {}
