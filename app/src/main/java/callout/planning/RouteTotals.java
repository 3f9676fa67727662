package callout.planning;

/**
 * Sums over a proposal.
 *
 * @param placed visits newly placed, without those already planned
 * @param moved visits planned before that get another technician or time
 * @param travelSeconds of all routes, way home included
 */
public record RouteTotals(
    int placed, int leftOut, int moved, long travelSeconds, long travelMetres) {

  static final RouteTotals NONE = new RouteTotals(0, 0, 0, 0, 0);
}
