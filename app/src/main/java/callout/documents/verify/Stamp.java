package callout.documents.verify;

import org.jspecify.annotations.Nullable;

/**
 * What a document says it is.
 *
 * @param subject id of the order it belongs to
 * @param contentHash what its content hashes to; as printed where it carries no content
 */
public record Stamp(
    String kind, String subject, int version, String contentHash, @Nullable String previousHash) {

  /** Versions follow one another within a chain; a confirmation makes a version of its order. */
  String chain() {
    return (kind.equals("confirmation") ? "order" : kind) + " " + subject;
  }

  /** The same version, saying the same. */
  boolean sameAs(Stamp other) {
    return version == other.version && contentHash.equals(other.contentHash);
  }
}
