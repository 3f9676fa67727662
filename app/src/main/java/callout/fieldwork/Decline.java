package callout.fieldwork;

import callout.shared.CaseNumber;
import callout.shared.VisitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A technician's no to a planned visit.
 *
 * @param reason in the technician's words; null if none was given
 */
public record Decline(
    VisitId visit, CaseNumber caseNumber, String technician, @Nullable String reason, Instant at) {}
