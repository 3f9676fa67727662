package callout.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What can be known of a key by those who look after keys; its secret is not among it.
 *
 * @param createdBy username, or {@code system}
 * @param lastUsedAt to the minute; null if it never was
 * @param revokedAt null while it is in use
 */
public record IssuedKey(
    ApiKey key,
    String createdBy,
    Instant createdAt,
    @Nullable Instant lastUsedAt,
    @Nullable Instant revokedAt) {

  public boolean isInUse() {
    return revokedAt == null;
  }
}
