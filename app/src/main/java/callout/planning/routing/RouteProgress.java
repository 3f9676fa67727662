package callout.planning.routing;

/**
 * How far a search for routes has come.
 *
 * @param seconds since it began
 * @param placed visits on routes in the best plan so far; those that begin together count as one
 * @param leftOut the other visits
 * @param leftOutWeight of the others, by their {@link VisitWeight}
 * @param cost of the best plan so far: seconds of added travel and started minutes overdue, roughly
 */
public record RouteProgress(
    double seconds, int placed, int leftOut, long leftOutWeight, long cost) {

  boolean isBetterThan(RouteProgress other) {
    return leftOutWeight < other.leftOutWeight
        || leftOutWeight == other.leftOutWeight && cost < other.cost;
  }
}
