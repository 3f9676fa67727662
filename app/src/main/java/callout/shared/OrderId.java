package callout.shared;

import java.util.UUID;

/** Identifies a service order. */
public record OrderId(UUID value) {

  public static OrderId next() {
    return new OrderId(Ids.next());
  }

  /**
   * @throws IllegalArgumentException if the text is no UUID
   */
  public static OrderId of(String text) {
    return new OrderId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
