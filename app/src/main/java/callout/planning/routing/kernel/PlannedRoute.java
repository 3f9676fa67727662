package callout.planning.routing.kernel;

/**
 * One route of a {@link Plan}.
 *
 * @param route its number
 * @param jobs in order
 * @param starts when work begins, per job
 * @param breakStart when the break begins, or {@link #NONE}
 * @param end when the end place is reached
 */
@SuppressWarnings("ArrayRecordComponent") // read by those who asked for it, never compared
public record PlannedRoute(int route, int[] jobs, long[] starts, long breakStart, long end) {

  /** No break: the route has none, or is empty. */
  public static final long NONE = Long.MIN_VALUE;
}
