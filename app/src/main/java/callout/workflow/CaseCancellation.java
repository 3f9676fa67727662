package callout.workflow;

import callout.cases.Cancellations;
import callout.rules.Decision;
import callout.rules.Decisions;
import callout.shared.CaseNumber;
import callout.shared.NotFound;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cancels cases. The table {@code cancellation} says who may do so at which stage and what it means
 * there; the model ends the case.
 */
@Service
public class CaseCancellation {

  private static final String TABLE = "cancellation";

  private final CaseProjection projection;
  private final Cancellations cancellations;
  private final Decisions decisions;
  private final Attempts attempts;

  CaseCancellation(
      CaseProjection projection,
      Cancellations cancellations,
      Decisions decisions,
      Attempts attempts) {
    this.projection = projection;
    this.cancellations = cancellations;
    this.decisions = decisions;
    this.attempts = attempts;
  }

  /**
   * What cancelling would mean now; changes nothing.
   *
   * @throws NotFound if there is no such case
   */
  @Transactional(readOnly = true)
  public Cancelling what(CaseNumber caseNumber, boolean byCustomer) {
    CaseState state = state(caseNumber);
    return state.ended()
        ? new Cancelling(false, "ended")
        : cancelling(decisions.tryOut(TABLE, inputs(state, byCustomer)));
  }

  /**
   * Cancels the case: planned visits are freed, its technician and its customer are told.
   *
   * @throws CaseEnded if it has ended
   * @throws NotCancellable if it has come too far for the one who asks
   * @throws Busy if other steps of the case come between again and again
   * @throws callout.shared.InvalidInput at {@code reason}
   */
  public void cancel(CaseNumber caseNumber, boolean byCustomer, @Nullable String reason) {
    attempts.at(() -> cancelOnce(caseNumber, byCustomer, reason));
  }

  private void cancelOnce(CaseNumber caseNumber, boolean byCustomer, @Nullable String reason) {
    CaseState state = state(caseNumber);
    if (state.ended()) {
      throw new CaseEnded(caseNumber);
    }
    Cancelling cancelling =
        cancelling(decisions.decide(TABLE, inputs(state, byCustomer), caseNumber));
    if (!cancelling.allowed()) {
      throw new NotCancellable(caseNumber, cancelling.consequence());
    }
    cancellations.cancel(caseNumber, byCustomer, reason);
  }

  private CaseState state(CaseNumber caseNumber) {
    return projection.find(caseNumber).orElseThrow(() -> new NotFound("case", caseNumber));
  }

  private static Map<String, Object> inputs(CaseState state, boolean byCustomer) {
    return Map.of("phase", state.phase(), "askedBy", byCustomer ? "customer" : "staff");
  }

  private static Cancelling cancelling(Decision decision) {
    return new Cancelling(decision.text("answer").equals("allow"), decision.text("consequence"));
  }
}
