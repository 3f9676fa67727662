package callout.release;

import callout.shared.CaseNumber;
import callout.shared.DocumentId;
import callout.shared.ReleaseId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is known of a release, for staff. */
public record ReleaseFacts(
    ReleaseId id,
    CaseNumber caseNumber,
    ReleaseState state,
    @Nullable String title,
    @Nullable String message,
    @Nullable String releasedBy,
    @Nullable Instant releasedAt,
    @Nullable String revokedBy,
    @Nullable Instant revokedAt,
    @Nullable String revocationReason,
    List<DocumentId> documents) {}
