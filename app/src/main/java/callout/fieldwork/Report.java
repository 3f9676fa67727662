package callout.fieldwork;

import callout.shared.CaseNumber;
import callout.shared.OrderId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A visit report: what was recorded on site about one order, at one moment.
 *
 * @param version 1, 2, 3, ... without gaps; a report that was sent back is compiled anew
 * @param content what the hash is over
 * @param approved null while nobody has decided
 * @param decisionReason why it was sent back
 */
public record Report(
    OrderId order,
    int version,
    CaseNumber caseNumber,
    Map<String, Object> content,
    String contentHash,
    @Nullable String previousHash,
    Instant compiledAt,
    @Nullable Boolean approved,
    @Nullable String decidedBy,
    @Nullable String decisionReason) {}
