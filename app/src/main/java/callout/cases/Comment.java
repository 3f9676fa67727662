package callout.cases;

import callout.shared.CaseNumber;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a member of staff wrote about a case, for colleagues only.
 *
 * @param author username
 * @param text plain text
 * @param correctedAt when the author last changed it; null if it stands as it was written
 * @param mentioned usernames of those who were told of it
 */
public record Comment(
    UUID id,
    CaseNumber caseNumber,
    String author,
    String text,
    Instant writtenAt,
    @Nullable Instant correctedAt,
    Set<String> mentioned) {}
