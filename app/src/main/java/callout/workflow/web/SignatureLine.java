package callout.workflow.web;

import callout.web.Moment;
import org.jspecify.annotations.Nullable;

/**
 * A customer's signature as pages show it.
 *
 * @param picture id of the document that was drawn
 * @param when in full, such as "Sun, Nov 22, 14:05"
 * @param takenBy the technician's name
 * @param standing whether it holds for the order as it is now
 * @param documentHash of the version's PDF; null until that is made
 */
public record SignatureLine(
    String picture,
    String signer,
    int version,
    String when,
    Moment at,
    String takenBy,
    Standing standing,
    @Nullable String documentHash) {}
