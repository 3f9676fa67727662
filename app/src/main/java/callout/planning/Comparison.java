package callout.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal would change.
 *
 * @param changes visits that waited and visits that are moved, by start
 * @param leftOut visits that wait on
 * @param staying planned visits for which a better place is needed and none was found: nobody takes
 *     them from where they are
 * @param travelBefore seconds on the road of the plan as it stood; null if unknown
 * @param travelAfter seconds on the road of the proposal
 */
public record Comparison(
    List<Change> changes,
    List<LeftOut> leftOut,
    List<LeftOut> staying,
    @Nullable Long travelBefore,
    long travelAfter) {

  /** Whether nothing of it could be published any more, and nothing be handed on. */
  public boolean isOutdated() {
    return !changes.isEmpty() && leftOut.isEmpty() && changes.stream().allMatch(Change::stale);
  }

  /**
   * A visit that would get a technician and a time, or others than it has.
   *
   * @param late it would end after it is due
   * @param stale it has changed since the proposal was made: it waits no more, or was moved
   */
  public record Change(
      ProposedStop stop, String technician, String technicianName, boolean late, boolean stale) {}
}
