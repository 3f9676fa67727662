package callout.planning;

import callout.shared.RiskId;
import callout.shared.TimeWindow;
import callout.shared.VisitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A promise that somebody has to decide about.
 *
 * @param promised the arrival window as its customer knows it
 * @param stop where the visit is in the plan; null if it waits
 * @param predicted when the work is likely to begin; null if nobody can say
 * @param wish where it is to be instead; null as long as nobody has said
 * @param offer what the customer was asked last; null if nothing was
 */
public record PromiseRisk(
    RiskId id,
    VisitDemand visit,
    RiskCause cause,
    String raisedBy,
    TimeWindow promised,
    @Nullable PlannedStop stop,
    @Nullable Instant predicted,
    @Nullable Wish wish,
    @Nullable Offer offer) {

  /**
   * Another place in the plan.
   *
   * @param reason why the promise is to be overridden; null if that is not wished for
   */
  public record Wish(String technician, Instant start, @Nullable String reason) {}

  /**
   * Another window for the customer.
   *
   * @param agreed null without an answer
   */
  public record Offer(TimeWindow window, Instant answerDue, @Nullable Boolean agreed) {}

  /** The visit this is about. */
  public VisitId visitId() {
    return visit.visit();
  }
}
