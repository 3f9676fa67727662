package callout.planning;

import callout.shared.InvalidInput;
import callout.shared.VisitId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a dispatcher wants on the board: a visit at another place in the plan, or of another length.
 *
 * @param technician username
 * @param start of the work
 * @param work how long the visit is to take from now on, 5 minutes to 12 hours; null: as it does
 * @param seen version of the visit's stop when it was looked at; null if it waited then
 */
public record StopMove(
    VisitId visit, String technician, Instant start, @Nullable Duration work, @Nullable Long seen) {

  private static final Duration LEAST = Duration.ofMinutes(5);
  private static final Duration MOST = Duration.ofHours(12);

  /**
   * @throws InvalidInput at {@code minutes} if out of range
   */
  public StopMove {
    if (work != null && (work.compareTo(LEAST) < 0 || work.compareTo(MOST) > 0)) {
      throw InvalidInput.at(
          "minutes",
          "out-of-range",
          "Between %d and %d minutes.".formatted(LEAST.toMinutes(), MOST.toMinutes()));
    }
  }

  /** A move of a visit that takes as long as before. */
  public StopMove(VisitId visit, String technician, Instant start, @Nullable Long seen) {
    this(visit, technician, start, null, seen);
  }

  /** The same move of the visit as long as it is now. */
  public StopMove atUsualLength() {
    return new StopMove(visit, technician, start, seen);
  }

  /** The visit as it would be then. */
  VisitDemand of(VisitDemand visit) {
    return work == null ? visit : visit.withWork(work);
  }
}
