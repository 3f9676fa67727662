package callout.planning.routing;

import callout.planning.VisitDemand;
import callout.shared.CaseNumber;
import callout.shared.GeoPoint;
import callout.shared.VisitId;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A stop that is already planned and stays where it is, or time that is held for a request.
 *
 * @param visit for held time the hold's id
 * @param caseNumber null for time held for a request that is not sent yet
 * @param title empty for held time
 */
public record FixedStop(
    VisitId visit,
    @Nullable CaseNumber caseNumber,
    String title,
    ZoneId zone,
    String technician,
    GeoPoint place,
    Instant start,
    Instant end) {

  /** The visit with this technician, as one that nobody moves. */
  public static FixedStop of(VisitDemand visit, String technician, Instant start) {
    return new FixedStop(
        visit.visit(),
        visit.caseNumber(),
        visit.title(),
        visit.zone(),
        technician,
        visit.place(),
        start,
        start.plus(visit.work()));
  }

  /** Whether it takes time of the shift, or of its overtime. */
  public boolean isIn(WorkShift shift) {
    return start.isBefore(shift.latestEnd()) && end.isAfter(shift.window().start());
  }

  public boolean heldForRequest() {
    return title.isEmpty();
  }
}
