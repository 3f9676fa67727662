package callout.planning;

import callout.shared.CaseNumber;
import callout.shared.GeoPoint;
import callout.shared.Priority;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A planned visit as the board shows it.
 *
 * @param zone the site's
 * @param purpose as in {@link VisitDemand}
 * @param version to be named by whoever moves it
 * @param finished whether the visit is over
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
    boolean finished) {}
