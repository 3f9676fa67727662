package callout.release;

import java.util.UUID;

/**
 * One file that was released.
 *
 * @param id stands for this file in this release; worth nothing once that is revoked
 * @param bytes size of the file
 */
public record ReleasedItem(UUID id, String title, String fileName, String mediaType, long bytes) {}
