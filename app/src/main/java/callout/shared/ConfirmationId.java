package callout.shared;

import java.util.UUID;

/** Identifies a confirmation: a change of an order proposed on site. */
public record ConfirmationId(UUID value) {

  public static ConfirmationId next() {
    return new ConfirmationId(Ids.next());
  }

  /**
   * @throws IllegalArgumentException if the text is no UUID
   */
  public static ConfirmationId of(String text) {
    return new ConfirmationId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
