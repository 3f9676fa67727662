package callout.documents;

import callout.shared.CaseNumber;
import callout.shared.DocumentId;
import callout.shared.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document as it was issued; nothing about it changes any more.
 *
 * @param contentHash SHA-256 of the canonical content and the hash before, hex; printed in the file
 * @param fileHash SHA-256 of the file itself, hex
 * @param bytes size of the file
 */
public record StoredDocument(
    DocumentId id,
    CaseNumber caseNumber,
    String kind,
    String subject,
    int version,
    String title,
    String fileName,
    String contentHash,
    @Nullable String previousHash,
    String fileHash,
    String mediaType,
    long bytes,
    Language language,
    Instant createdAt) {}
