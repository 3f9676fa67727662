package callout.integration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as other systems see it.
 *
 * @param status intake, review, approval, planning, travel, work or closed
 * @param end how the case ended; null while it is open
 * @param dueAt counted from receipt; null until it has been triaged
 */
record RequestStatus(
    UUID id,
    String caseNumber,
    String externalId,
    String status,
    @Nullable String end,
    Instant receivedAt,
    @Nullable Instant dueAt,
    @Nullable Instant endedAt) {}
