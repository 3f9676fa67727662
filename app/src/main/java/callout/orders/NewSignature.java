package callout.orders;

import callout.shared.OrderId;
import callout.shared.VisitId;
import java.util.UUID;

/**
 * A signature as it comes from the phone.
 *
 * @param id given by the page that was signed on: sent twice, it is one signature
 * @param version that stood on the page
 * @param contentHash of that version
 */
public record NewSignature(
    UUID id,
    OrderId order,
    int version,
    String contentHash,
    String signerName,
    Drawing drawing,
    VisitId visit) {}
