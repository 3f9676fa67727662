package callout.myday;

import callout.workflow.web.SignatureLine;
import callout.workflow.web.VersionLines;
import java.util.List;
import java.util.UUID;

/**
 * The page on which the customer signs.
 *
 * @param send id of the signature that this page will send
 * @param open whether it can be signed now
 */
record SignaturePage(
    String caseNumber,
    String orderNumber,
    String title,
    String description,
    int version,
    String hash,
    List<VersionLines.Line> lines,
    List<SignatureLine> signatures,
    UUID send,
    boolean open) {}
