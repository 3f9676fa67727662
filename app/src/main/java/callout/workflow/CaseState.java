package callout.workflow;

import callout.shared.CaseNumber;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands.
 *
 * @param phase intake, review, approval, planning, travel, work or closed
 * @param phases all it has been in, in the order in which it came there; may come again
 * @param waitsFor all whom it waits for, with commas and each once: {@link #CUSTOMER}, roles in
 *     their usual order, members of staff; null if for nobody
 * @param waitsForTask what waits longest to be done, as the model names it
 * @param since since when that waits, or since when it has been where it is
 * @param outcome how it ended, as the end event of the model says; null while it is open
 */
public record CaseState(
    CaseNumber caseNumber,
    String customerNumber,
    String customerName,
    @Nullable String areaCode,
    String title,
    String phase,
    List<String> phases,
    @Nullable String waitsFor,
    @Nullable String waitsForTask,
    Instant since,
    Instant openedAt,
    @Nullable Instant endedAt,
    @Nullable String outcome) {

  /** Whom a case waits for if it is not somebody of the staff. */
  public static final String CUSTOMER = "customer";

  /** Phase of a case that has ended. */
  public static final String CLOSED = "closed";

  public boolean ended() {
    return endedAt != null;
  }
}
