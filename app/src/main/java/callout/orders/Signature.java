package callout.orders;

import callout.shared.DocumentId;
import callout.shared.OrderId;
import callout.shared.VisitId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a customer signed one version of an order. It holds for that version and for no other.
 *
 * @param contentHash of the version; printed in its PDF, so that it can be signed before that is
 *     made
 * @param signedAt when it reached the server
 * @param visit on which it was taken
 * @param takenBy username of the technician who handed the customer the phone
 * @param picture the document that is the drawing, a PNG
 * @param pictureHash SHA-256 of the drawing's file, hex
 * @param documentHash SHA-256 of the version's PDF, hex; null until that is made
 */
public record Signature(
    UUID id,
    OrderId order,
    int version,
    String contentHash,
    String signerName,
    Instant signedAt,
    VisitId visit,
    String takenBy,
    DocumentId picture,
    String pictureHash,
    @Nullable String documentHash) {}
