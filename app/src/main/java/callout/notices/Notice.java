package callout.notices;

import callout.shared.CaseNumber;
import callout.shared.Language;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as it was written.
 *
 * @param recipient mail address as it was given; blank if there was none
 * @param text the whole plain text
 * @param attempts how often sending was begun
 * @param problem why the last attempt failed, in the mail server's words
 */
public record Notice(
    UUID id,
    CaseNumber caseNumber,
    String template,
    Language language,
    String recipient,
    String subject,
    String text,
    NoticeState state,
    int attempts,
    Instant createdAt,
    @Nullable Instant sentAt,
    @Nullable String problem) {}
