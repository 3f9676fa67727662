package callout.planning;

import callout.shared.CaseNumber;
import callout.shared.GeoPoint;
import callout.shared.Ids;
import callout.shared.OrderId;
import callout.shared.Priority;
import callout.shared.TimeWindow;
import callout.shared.VisitId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * The visit that a request would ask for, were it sent and accepted as it is written now.
 *
 * @param areaCode only technicians of this area are asked
 * @param zone the site's time zone
 * @param work time on site, without travel
 * @param skills codes the technician must have, all of them
 * @param windows the work begins inside one of them; none: at any time
 */
public record SlotWish(
    String areaCode,
    ZoneId zone,
    GeoPoint place,
    Duration work,
    Set<String> skills,
    List<TimeWindow> windows) {

  private static final CaseNumber NOT_YET_A_CASE = CaseNumber.ofSequence(0);

  /** So that the same rules are asked as for visits that there are. */
  VisitDemand asVisit() {
    return new VisitDemand(
        VisitId.next(),
        NOT_YET_A_CASE,
        new OrderId(Ids.next()),
        areaCode,
        zone,
        place,
        work,
        skills,
        windows,
        Priority.NORMAL,
        null,
        "",
        null,
        VisitNeeds.NONE);
  }
}
