package callout.planning.routing;

import callout.shared.TimeWindow;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/**
 * A break that has to be taken within a shift, wherever the technician is then.
 *
 * @param begins it begins inside this window, its end included
 */
public record WorkBreak(Duration length, TimeWindow begins) {

  /**
   * A way between two stops.
   *
   * @param leave second since 1970 from which the one can be left
   * @param travel seconds on the road
   * @param needed second since 1970 by which one must be at the other
   */
  public record Leg(long leave, long travel, long needed) {}

  /** The first second in which the break can begin: before leaving, or on arrival. */
  public OptionalLong beginIn(List<Leg> legs) {
    long seconds = length.toSeconds();
    long from = Seconds.up(begins.start());
    long to = Seconds.down(begins.end());
    for (Leg leg : legs) {
      long before = Math.max(leg.leave, from);
      if (before <= to && before + seconds + leg.travel <= leg.needed) {
        return OptionalLong.of(before);
      }
      long there = Math.max(leg.leave + leg.travel, from);
      if (there <= to && there + seconds <= leg.needed) {
        return OptionalLong.of(there);
      }
    }
    return OptionalLong.empty();
  }
}
