package callout.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two submissions say the same, whatever their spacing and order of fields. */
final class BodyHash {

  private static final ObjectMapper JSON = new ObjectMapper();

  private BodyHash() {}

  static String of(RequestInput input) {
    try {
      byte[] text = JSON.writeValueAsString(input).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (JsonProcessingException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("A request could not be hashed.", e);
    }
  }
}
