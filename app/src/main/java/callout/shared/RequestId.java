package callout.shared;

import java.util.UUID;

/** Identifies a customer's request. */
public record RequestId(UUID value) {

  public static RequestId next() {
    return new RequestId(Ids.next());
  }

  /**
   * @throws IllegalArgumentException if the text is no UUID
   */
  public static RequestId of(String text) {
    return new RequestId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
