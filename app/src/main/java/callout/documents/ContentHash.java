package callout.documents;

import callout.shared.Sha256;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The hash a signature can bind to: SHA-256 over the canonical JSON of {@code
 * {"content":…,"previous":"…"}}, where {@code previous} is the content hash of the version before
 * and is left out in version 1. The canonical form is described in {@code app/docs/documents.md}.
 */
public final class ContentHash {

  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

  private ContentHash() {}

  /**
   * @param content a map, a record or anything else Jackson can write; what was agreed, with times
   *     as instants and amounts as decimals, not texts in one language
   * @return 64 lower-case hex digits
   * @throws IllegalArgumentException if the content cannot be written or the previous hash is none
   */
  public static String of(Object content, @Nullable String previousHash) {
    return Sha256.hex(sealed(content, previousHash));
  }

  /** The very bytes that are hashed. */
  static byte[] sealed(Object content, @Nullable String previousHash) {
    Map<String, Object> sealed = new HashMap<>();
    sealed.put("content", content);
    if (previousHash != null) {
      sealed.put("previous", requireHash(previousHash));
    }
    return CanonicalJson.bytes(sealed);
  }

  static String requireHash(String hash) {
    if (!SHAPE.matcher(hash).matches()) {
      throw new IllegalArgumentException(
          "'%s' is no hash; one has 64 lower-case hex digits.".formatted(hash));
    }
    return hash;
  }
}
