package callout.shared;

import java.util.UUID;

/** Identifies one visit to a site. */
public record VisitId(UUID value) {

  public static VisitId next() {
    return new VisitId(Ids.next());
  }

  /**
   * @throws IllegalArgumentException if the text is no UUID
   */
  public static VisitId of(String text) {
    return new VisitId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
