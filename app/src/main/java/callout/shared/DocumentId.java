package callout.shared;

import java.util.UUID;

/** Identifies a stored document. */
public record DocumentId(UUID value) {

  public static DocumentId next() {
    return new DocumentId(Ids.next());
  }

  /**
   * @throws IllegalArgumentException if the text is no UUID
   */
  public static DocumentId of(String text) {
    return new DocumentId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
