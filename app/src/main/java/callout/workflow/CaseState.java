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
 * @param waitsFor the roles, with commas, or the member of staff it waits for; null if for nobody
 * @param waitsForTask what they are to do, as the model names it
 * @param since when it came there
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

  /** Phase of a case that has ended. */
  public static final String CLOSED = "closed";

  public boolean ended() {
    return endedAt != null;
  }
}
