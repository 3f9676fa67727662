package callout.access;

import callout.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** The secret of an API key: {@code co_} and 256 random bits; never stored, printed or logged. */
final class Secret {

  private static final Pattern SHAPE = Pattern.compile("co_[A-Za-z0-9_-]{43}");
  private static final int HINT_LENGTH = 11;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String text;

  private Secret(String text) {
    this.text = text;
  }

  static Secret next() {
    byte[] bits = new byte[32];
    RANDOM.nextBytes(bits);
    return new Secret("co_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /** Empty if the text cannot be a secret of ours. */
  static Optional<Secret> of(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(new Secret(text)) : Optional.empty();
  }

  /** The beginning, by which a key is found; leaves 208 bits unknown. */
  String hint() {
    return text.substring(0, HINT_LENGTH);
  }

  byte[] hash() {
    return Sha256.of(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** Compares in a time that does not tell how much agrees. */
  boolean hasHash(byte[] hash) {
    return MessageDigest.isEqual(hash, hash());
  }

  String reveal() {
    return text;
  }

  @Override
  public String toString() {
    return "Secret";
  }
}
