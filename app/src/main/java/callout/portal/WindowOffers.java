package callout.portal;

import callout.planning.PromiseRisk;
import callout.planning.Promises;
import callout.shared.RiskId;
import callout.web.Moments;
import callout.workflow.CustomerTask;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says which other arrival window a customer is asked about. */
@Component
class WindowOffers {

  private final Promises promises;
  private final Moments moments;

  WindowOffers(Promises promises, Moments moments) {
    this.promises = promises;
    this.moments = moments;
  }

  /** The window, in the reader's language; empty if the step asks about something else. */
  Optional<String> asked(CustomerTask task) {
    return risk(task)
        .flatMap(
            risk ->
                Optional.ofNullable(risk.offer())
                    .map(offer -> moments.window(offer.window(), risk.visit().zone())));
  }

  private Optional<PromiseRisk> risk(CustomerTask task) {
    try {
      return promises.find(RiskId.of(task.businessKey()));
    } catch (IllegalArgumentException ofSomethingElse) {
      return Optional.empty();
    }
  }
}
