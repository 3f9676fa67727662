package callout.planning.routing;

import callout.shared.CaseNumber;
import callout.shared.GeoPoint;
import callout.shared.VisitId;
import java.time.Instant;
import java.time.ZoneId;

/** A stop that is already planned and stays where it is. */
public record FixedStop(
    VisitId visit,
    CaseNumber caseNumber,
    String title,
    ZoneId zone,
    String technician,
    GeoPoint place,
    Instant start,
    Instant end) {}
