package callout.fieldwork;

import callout.shared.CaseNumber;
import callout.shared.DocumentId;
import callout.shared.VisitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A photo taken on a visit.
 *
 * @param id of the document that is the picture
 * @param number from 1, in its case
 * @param caption the technician's words about it, for colleagues
 * @param fileHash SHA-256 of the picture's file
 */
public record Photo(
    DocumentId id,
    VisitId visit,
    CaseNumber caseNumber,
    int number,
    @Nullable String caption,
    String addedBy,
    Instant addedAt,
    String fileHash) {}
