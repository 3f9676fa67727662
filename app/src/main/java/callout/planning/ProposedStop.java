package callout.planning;

import callout.shared.CaseNumber;
import callout.shared.VisitId;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A visit within a proposed route.
 *
 * @param zone the site's
 * @param travelSeconds from the stop before it, or from home
 * @param fixed already planned before this run, and left where it was
 */
public record ProposedStop(
    VisitId visit,
    CaseNumber caseNumber,
    String title,
    ZoneId zone,
    Instant start,
    Instant end,
    int travelSeconds,
    boolean fixed) {}
