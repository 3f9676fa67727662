package callout.planning;

import java.util.List;

/** What solving a run has given, as it is stored. */
record Solution(
    List<ProposedRoute> routes, List<LeftOut> leftOut, String score, RouteTotals totals) {

  /**
   * @param travelBefore seconds on the road of the plan as it stood when the run began
   */
  static Solution of(
      List<ProposedRoute> routes, List<LeftOut> leftOut, String score, long travelBefore) {
    long placed = routes.stream().flatMap(r -> r.stops().stream()).filter(s -> s.waited()).count();
    long moved =
        routes.stream()
            .mapToLong(r -> r.stops().stream().filter(s -> s.isMovedTo(r.technician())).count())
            .sum();
    return new Solution(
        routes,
        leftOut,
        score,
        new RouteTotals(
            (int) placed,
            (int) leftOut.stream().filter(left -> !left.planned()).count(),
            (int) moved,
            routes.stream().mapToLong(ProposedRoute::travelSeconds).sum(),
            routes.stream().mapToLong(ProposedRoute::travelMetres).sum(),
            travelBefore));
  }
}
