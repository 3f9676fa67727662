package callout.shared;

import java.util.UUID;

/** Identifies a release: what a customer may see of one case. */
public record ReleaseId(UUID value) {

  public static ReleaseId next() {
    return new ReleaseId(Ids.next());
  }

  /**
   * @throws IllegalArgumentException if the text is no UUID
   */
  public static ReleaseId of(String text) {
    return new ReleaseId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
