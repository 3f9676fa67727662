package callout.orders;

import callout.shared.OrderId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An agreed, unchangeable state of an order.
 *
 * @param version 1, 2, 3, ... without gaps
 * @param contentHash SHA-256, hex, over the canonical content and the hash before
 * @param previousHash of the version before; null for the first
 */
public record OrderVersion(
    OrderId order,
    int version,
    Map<String, Object> content,
    String contentHash,
    @Nullable String previousHash,
    String madeBy,
    Instant madeAt) {}
