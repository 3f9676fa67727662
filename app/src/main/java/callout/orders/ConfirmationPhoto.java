package callout.orders;

import callout.shared.DocumentId;

/**
 * A photo that shows why a change is needed.
 *
 * @param fileHash SHA-256 of its file, hex; the version that the change makes names it
 */
public record ConfirmationPhoto(DocumentId id, String fileHash) {}
