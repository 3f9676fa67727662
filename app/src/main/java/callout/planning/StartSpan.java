package callout.planning;

import java.time.Instant;

/**
 * When a day lets work begin at its place at all, if nothing were planned that is still to come.
 *
 * @param earliest the shift has begun, what has begun already is done, and the way is gone
 * @param latest the work can be done, and the way back be gone, before the shift ends
 */
record StartSpan(Instant earliest, Instant latest) {

  /** Nothing is known but that it begins then. */
  static StartSpan at(Instant start) {
    return new StartSpan(start, start);
  }

  /** When all of them can be there. */
  StartSpan and(StartSpan other) {
    return new StartSpan(
        earliest.isAfter(other.earliest) ? earliest : other.earliest,
        latest.isBefore(other.latest) ? latest : other.latest);
  }
}
