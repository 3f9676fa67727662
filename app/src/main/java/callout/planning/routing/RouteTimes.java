package callout.planning.routing;

import java.util.List;

/**
 * The times of some stops in a route, one after the other, each begun as early as allowed.
 *
 * @param starts when work begins, per stop
 * @param end when the route's end place is reached
 * @param secondsTooLate sum over the stops that begin after their last allowed time
 */
public record RouteTimes(long[] starts, long end, long secondsTooLate) {

  public static RouteTimes of(Route route, List<Stop> stops) {
    long[] starts = new long[stops.size()];
    long tooLate = 0;
    long free = route.opens();
    int at = route.startPlace();
    for (int i = 0; i < starts.length; i++) {
      Stop stop = stops.get(i);
      long start = stop.startTimes().from(free + route.travel().seconds(at, stop.place()));
      tooLate += stop.startTimes().secondsTooLate(start);
      starts[i] = start;
      free = start + stop.workSeconds();
      at = stop.place();
    }
    return new RouteTimes(starts, free + route.travel().seconds(at, route.endPlace()), tooLate);
  }

  /** Whether every window is kept and the route ends in time. */
  public boolean fit(Route route) {
    return secondsTooLate == 0 && end <= route.closes();
  }
}
