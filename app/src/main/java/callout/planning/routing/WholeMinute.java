package callout.planning.routing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Times of a plan are said, and typed, in minutes: what begins between two of them would be said
 * wrong.
 */
public final class WholeMinute {

  private WholeMinute() {}

  /** The first that begins then or later. */
  public static Instant from(Instant time) {
    Instant minute = time.truncatedTo(ChronoUnit.MINUTES);
    return minute.equals(time) ? minute : minute.plus(1, ChronoUnit.MINUTES);
  }
}
