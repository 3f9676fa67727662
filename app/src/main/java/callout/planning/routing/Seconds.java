package callout.planning.routing;

import java.time.Instant;

/** Whole seconds since 1970, the time of the routing model. */
final class Seconds {

  private Seconds() {}

  static long up(Instant instant) {
    return instant.getNano() == 0 ? instant.getEpochSecond() : instant.getEpochSecond() + 1;
  }

  static long down(Instant instant) {
    return instant.getEpochSecond();
  }
}
