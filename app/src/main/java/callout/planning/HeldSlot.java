package callout.planning;

import callout.shared.CaseNumber;
import callout.shared.GeoPoint;
import callout.shared.HoldId;
import callout.shared.TimeWindow;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A time that is kept free for a request.
 *
 * @param holder whoever writes the request, who holds one time at most
 * @param zone the site's
 * @param window the arrival window that was offered
 * @param until it is kept while the request is written; afterwards as long as it can be used
 * @param caseNumber the request's case; null while it is written
 */
public record HeldSlot(
    HoldId id,
    String holder,
    String technician,
    String areaCode,
    ZoneId zone,
    GeoPoint place,
    Instant start,
    Instant end,
    TimeWindow window,
    Instant until,
    @Nullable CaseNumber caseNumber) {}
