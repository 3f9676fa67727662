package callout.intake;

import callout.shared.Sha256;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Tells whether two submissions say the same, whatever their spacing and order of fields. The time
 * chosen for it is no part of what is asked: it can run out between two tries.
 */
final class BodyHash {

  private static final ObjectMapper JSON = new ObjectMapper();

  private BodyHash() {}

  static String of(RequestInput input) {
    try {
      return Sha256.hex(JSON.writeValueAsBytes(input.withSlot(null)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A request could not be hashed.", e);
    }
  }
}
