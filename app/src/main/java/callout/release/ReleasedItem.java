package callout.release;

import java.time.Instant;
import java.util.UUID;

/**
 * One file that was released.
 *
 * @param id stands for this file in this release; worth nothing once that is revoked
 * @param kind of document, and subject what it is about, as it was issued
 * @param bytes size of the file
 * @param photo whether it is a photo; its number is the version
 */
public record ReleasedItem(
    UUID id,
    String kind,
    String subject,
    String title,
    String fileName,
    String mediaType,
    long bytes,
    boolean photo,
    int version,
    Instant createdAt) {}
