package callout.planning;

import callout.shared.CaseNumber;
import callout.shared.GeoPoint;
import callout.shared.Priority;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A planned visit as the board shows it.
 *
 * @param zone the site's
 * @param purpose as in {@link VisitDemand}
 * @param version to be named by whoever moves it
 * @param pinned whether nobody may move it
 * @param underWay whether its technician has set off to it
 * @param begun whether its work has begun
 * @param finished whether the visit is over
 * @param likelyEnd when its work is likely to end, as it goes now; the planned end if nobody has
 *     set off yet
 */
public record BoardStop(
    PlannedStop stop,
    CaseNumber caseNumber,
    String areaCode,
    ZoneId zone,
    GeoPoint place,
    Priority priority,
    String title,
    @Nullable String purpose,
    long version,
    boolean pinned,
    boolean underWay,
    boolean begun,
    boolean finished,
    Instant likelyEnd) {}
