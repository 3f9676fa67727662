package callout.shared;

import java.util.UUID;

/** Identifies a promise that is at risk. */
public record RiskId(UUID value) {

  public static RiskId next() {
    return new RiskId(Ids.next());
  }

  /**
   * @throws IllegalArgumentException if the text is no UUID
   */
  public static RiskId of(String text) {
    return new RiskId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
