package callout.planning.routing.kernel;

/** Travel between two stops with the route's break before or after it, whichever ends sooner. */
final class Pause {

  private Pause() {}

  /**
   * When the second stop is reached and the break is over; {@link Tours#NEVER} if the break cannot
   * begin in time. Grows with {@code leave}.
   */
  static long arrival(long leave, long travel, long length, long from, long to) {
    if (leave + travel <= to) {
      return Math.max(leave + travel, from) + length;
    }
    return leave <= to ? Math.max(leave, from) + length + travel : Tours.NEVER;
  }

  /** The last time to leave the first stop such that {@link #arrival} is not after this one. */
  static long lastLeave(long arrival, long travel, long length, long from, long to) {
    long last = -Tours.NEVER;
    if (from + length <= arrival) {
      last = Math.min(to - travel, arrival - length - travel);
    }
    if (from + length + travel <= arrival) {
      last = Math.max(last, Math.min(to, arrival - length - travel));
    }
    return last;
  }

  /** When the break begins, if {@link #arrival} is reached. */
  static long begin(long leave, long travel, long from, long to) {
    return leave + travel <= to ? Math.max(leave + travel, from) : Math.max(leave, from);
  }
}
