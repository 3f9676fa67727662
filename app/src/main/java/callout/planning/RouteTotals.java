package callout.planning;

import org.jspecify.annotations.Nullable;

/**
 * Sums over a proposal.
 *
 * @param placed visits newly placed, without those already planned
 * @param leftOut visits that wait on
 * @param moved visits planned before that get another technician or time
 * @param travelSeconds of all routes, way home included
 * @param travelSecondsBefore of the same shifts, as they were planned when the run began; null for
 *     a run that did not look
 */
public record RouteTotals(
    int placed,
    int leftOut,
    int moved,
    long travelSeconds,
    long travelMetres,
    @Nullable Long travelSecondsBefore) {

  static final RouteTotals NONE = new RouteTotals(0, 0, 0, 0, 0, null);
}
