package callout.fieldwork;

import callout.shared.CaseNumber;
import callout.shared.VisitId;
import java.time.Instant;

/** A visit that stood on a technician's day when its case was cancelled. */
public record CancelledStop(
    VisitId visit, CaseNumber caseNumber, String technician, Instant start, Instant end) {}
