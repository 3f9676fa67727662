package callout.fieldwork;

import callout.shared.CaseNumber;
import callout.shared.VisitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A visit as it was carried out.
 *
 * @param workDone null until it is finished
 */
public record VisitRecord(
    VisitId visit,
    CaseNumber caseNumber,
    String technician,
    @Nullable Instant acceptedAt,
    @Nullable Instant departedAt,
    @Nullable Instant arrivedAt,
    @Nullable Instant finishedAt,
    @Nullable Boolean workDone,
    @Nullable NotDoneReason notDoneReason,
    @Nullable String remarks) {}
