package callout.documents;

import callout.shared.CaseNumber;
import callout.shared.DocumentId;
import callout.shared.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document as it was issued, or a picture as it was kept; nothing about it changes any more.
 *
 * @param version of what was issued; the number of a picture
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
    Instant createdAt) {

  static final String PHOTO = "photo";
  static final String SIGNATURE = "signature";

  /** Whether it is a photo that was handed in. */
  public boolean isPhoto() {
    return kind.equals(PHOTO);
  }

  /** Whether it is a drawn signature, which is shown with what was signed and nowhere else. */
  public boolean isSignature() {
    return kind.equals(SIGNATURE);
  }

  /** Whether it is a PDF that was issued. */
  public boolean isIssued() {
    return !isPhoto() && !isSignature();
  }
}
