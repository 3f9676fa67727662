package callout.planning.routing;

/**
 * How far a search for routes has come.
 *
 * @param seconds since it began
 * @param placed visits on routes in the best plan so far
 * @param leftOutWeight of the others, by their {@link VisitWeight}
 * @param cost of the best plan so far: seconds of added travel and started minutes overdue, roughly
 */
public record RouteProgress(double seconds, int placed, long leftOutWeight, long cost) {

  boolean isBetterThan(RouteProgress other) {
    return leftOutWeight < other.leftOutWeight
        || leftOutWeight == other.leftOutWeight && cost < other.cost;
  }
}
