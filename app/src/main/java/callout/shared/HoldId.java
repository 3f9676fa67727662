package callout.shared;

import java.util.UUID;

/** Identifies a time that is held for a request. Nobody guesses it: who knows it may use it. */
public record HoldId(UUID value) {

  public static HoldId next() {
    return new HoldId(Ids.next());
  }

  /**
   * @throws IllegalArgumentException if the text is no UUID
   */
  public static HoldId of(String text) {
    return new HoldId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
