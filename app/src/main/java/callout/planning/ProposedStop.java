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
 */
public record ProposedStop(
    VisitId visit,
    @Nullable CaseNumber caseNumber,
    String title,
    ZoneId zone,
    Instant start,
    Instant end,
    int travelSeconds,
    boolean fixed) {}
