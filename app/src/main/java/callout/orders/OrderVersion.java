package callout.orders;

import callout.shared.OrderId;
import java.time.Instant;
import java.util.List;
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
    Instant madeAt) {

  /** The lines as they were in this version. */
  public List<OrderLine> lines() {
    return OrderContent.lines(content);
  }

  /** What they came to. */
  public Totals totals() {
    return Totals.of(lines(), OrderContent.currency(content));
  }

  /** Why the order was opened again, if that made this version; null otherwise. */
  public @Nullable String reopened() {
    return content.get("reopened") instanceof String reason ? reason : null;
  }

  /** How many people it needed. */
  public int people() {
    return content.get("people") instanceof Number people ? people.intValue() : 1;
  }
}
