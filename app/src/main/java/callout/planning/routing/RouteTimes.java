package callout.planning.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The times of some stops in a route, one after the other, each begun as early as allowed.
 *
 * @param starts when work begins, per stop, in seconds since 1970
 * @param end when the route's end place is reached
 * @param secondsTooLate sum over the stops that begin after their last allowed time
 */
@SuppressWarnings("ArrayRecordComponent") // read by those who asked for it, never compared
public record RouteTimes(long[] starts, long end, long secondsTooLate) {

  /** As the stops say themselves, which know what the break and other people make them wait for. */
  public static RouteTimes of(Route route, List<Stop> stops) {
    long[] starts = new long[stops.size()];
    long tooLate = 0;
    long free = route.opens();
    int at = route.startPlace();
    for (int i = 0; i < starts.length; i++) {
      Stop stop = stops.get(i);
      starts[i] = stop.begin(free + route.travel().seconds(at, stop.place()));
      tooLate += stop.startTimes().secondsTooLate(starts[i]);
      free = starts[i] + stop.workSeconds();
      at = stop.place();
    }
    return new RouteTimes(starts, free + route.travel().seconds(at, route.endPlace()), tooLate);
  }

  /**
   * The times with which the stops keep every window and the break, and the route ends soonest;
   * empty if there are none. Found by trying the break on every way.
   */
  static Optional<RouteTimes> possible(Route route, List<Stop> stops) {
    WorkBreak pause = route.pause();
    if (pause == null) {
      return Optional.ofNullable(walk(route, stops, null, -1));
    }
    RouteTimes best = null;
    for (int leg = 0; leg <= stops.size(); leg++) {
      RouteTimes times = walk(route, stops, pause, leg);
      if (times != null && (best == null || times.end < best.end)) {
        best = times;
      }
    }
    return Optional.ofNullable(best);
  }

  /** With the break on the way before the stop of that number; null if something is broken. */
  private static @Nullable RouteTimes walk(
      Route route, List<Stop> stops, @Nullable WorkBreak pause, int leg) {
    long[] starts = new long[stops.size()];
    long free = route.opens();
    int at = route.startPlace();
    for (int i = 0; i < starts.length; i++) {
      Stop stop = stops.get(i);
      int travel = route.travel().seconds(at, stop.place());
      long arrival = pause != null && i == leg ? rested(pause, free, travel) : free + travel;
      if (arrival == Long.MAX_VALUE) {
        return null;
      }
      starts[i] = stop.soonest(arrival);
      if (stop.startTimes().secondsTooLate(starts[i]) > 0) {
        return null;
      }
      free = starts[i] + stop.workSeconds();
      at = stop.place();
    }
    int home = route.travel().seconds(at, route.endPlace());
    long end = free + home;
    if (pause != null && leg == starts.length) {
      var last = new WorkBreak.Leg(free, home, route.latest());
      if (pause.beginIn(List.of(last)).isEmpty()) {
        return null;
      }
      // there is no need to rest before leaving where there is room at the end place
      var there = new WorkBreak.Leg(end, 0, route.latest());
      end = pause.beginIn(List.of(there)).isPresent() ? end : rested(pause, free, home);
    }
    return end > route.latest() ? null : new RouteTimes(starts, end, 0);
  }

  /** When the next place is reached and the break is over; the largest number if it can't begin. */
  private static long rested(WorkBreak pause, long leave, int travel) {
    long length = pause.length().toSeconds();
    long from = Seconds.up(pause.begins().start());
    long to = Seconds.down(pause.begins().end());
    long before = Math.max(leave, from);
    long there = Math.max(leave + travel, from);
    long restedBefore = before <= to ? before + length + travel : Long.MAX_VALUE;
    long restedThere = there <= to ? there + length : Long.MAX_VALUE;
    return Math.min(restedBefore, restedThere);
  }

  /** The ways between what the stops say themselves, for the break to be looked for on them. */
  List<WorkBreak.Leg> legs(Route route, List<Stop> stops) {
    List<WorkBreak.Leg> legs = new ArrayList<>();
    long leave = route.opens();
    int at = route.startPlace();
    for (int i = 0; i < starts.length; i++) {
      Stop stop = stops.get(i);
      legs.add(new WorkBreak.Leg(leave, route.travel().seconds(at, stop.place()), starts[i]));
      leave = starts[i] + stop.workSeconds();
      at = stop.place();
    }
    int home = route.travel().seconds(at, route.endPlace());
    legs.add(new WorkBreak.Leg(leave, home, route.latest()));
    return legs;
  }
}
