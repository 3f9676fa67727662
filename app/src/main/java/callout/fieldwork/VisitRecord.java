package callout.fieldwork;

import callout.shared.CaseNumber;
import callout.shared.VisitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A visit as it was carried out.
 *
 * @param report what the technician said at the end; null until then
 */
public record VisitRecord(
    VisitId visit,
    CaseNumber caseNumber,
    String technician,
    @Nullable Instant acceptedAt,
    @Nullable Instant departedAt,
    @Nullable Instant arrivedAt,
    @Nullable Instant finishedAt,
    @Nullable VisitReport report) {

  public @Nullable VisitResult result() {
    return report == null ? null : report.result();
  }
}
