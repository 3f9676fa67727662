package callout.fieldwork;

import callout.journal.DomainEvent;
import callout.shared.CaseNumber;
import callout.shared.VisitId;
import java.util.UUID;

/** A technician has sent a step whose turn has not come. */
public record ActionKept(UUID id, VisitId visit, CaseNumber caseNumber, String step)
    implements DomainEvent {}
