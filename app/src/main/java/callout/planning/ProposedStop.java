package callout.planning;

import callout.shared.CaseNumber;
import callout.shared.VisitId;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A visit within a proposed route, or time in it that is held for a request.
 *
 * @param caseNumber null for time held for a request that is not sent yet
 * @param title empty for held time
 * @param zone the site's
 * @param travelSeconds from the stop before it, or from home
 * @param fixed already planned before this run, and left where it was
 * @param before where it was planned before, if the run was free to move it; null for a visit that
 *     waited, and for a fixed one
 */
public record ProposedStop(
    VisitId visit,
    @Nullable CaseNumber caseNumber,
    String title,
    ZoneId zone,
    Instant start,
    Instant end,
    int travelSeconds,
    boolean fixed,
    @Nullable Before before) {

  /** Where a visit was planned when the run began. */
  public record Before(String technician, String technicianName, Instant start, long version) {}

  /** Whether the visit waited to be planned. */
  public boolean waited() {
    return !fixed && before == null;
  }

  /** Whether it has been given to somebody else than this technician before, or another time. */
  public boolean isMovedTo(String technician) {
    return before != null
        && !(before.technician().equals(technician) && before.start().equals(start));
  }
}
