package callout.notices;

import callout.journal.DomainEvent;
import callout.shared.CaseNumber;
import java.util.UUID;

/** A notice could not be mailed and is given up; somebody should tell the person otherwise. */
public record NoticeFailed(CaseNumber caseNumber, UUID noticeId) implements DomainEvent {}
