package callout.planning;

/**
 * Sums over a proposal.
 *
 * @param placed visits newly placed, without those already planned
 * @param travelSeconds of all routes, way home included
 */
public record RouteTotals(int placed, int leftOut, long travelSeconds, long travelMetres) {

  static final RouteTotals NONE = new RouteTotals(0, 0, 0, 0);
}
