package callout.planning.routing.kernel;

import java.util.List;

/**
 * What a search has found.
 *
 * @param leftOutWeight sum of the weights of jobs on no route; of two plans the one with less of it
 *     is better, whatever they cost
 * @param cost of travel, routes used, lateness and overtime, in the caller's unit
 * @param routes all of them, also the empty ones, by number
 * @param leftOut jobs on no route, by number
 * @param iterations of the search
 * @param seconds that it took
 */
@SuppressWarnings("ArrayRecordComponent") // read by those who asked for it, never compared
public record Plan(
    long leftOutWeight,
    long cost,
    List<PlannedRoute> routes,
    int[] leftOut,
    long iterations,
    double seconds) {

  /** How many routes are used. */
  public int usedRoutes() {
    return (int) routes.stream().filter(route -> route.jobs().length > 0).count();
  }
}
