package callout.portal;

import callout.planning.PromiseRisk;
import callout.planning.Promises;
import callout.shared.RiskId;
import callout.web.Moments;
import callout.web.Texts;
import callout.workflow.CustomerTask;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says which other arrival window a customer is asked about. */
@Component
class WindowOffers {

  private final Promises promises;
  private final Moments moments;
  private final Texts texts;

  WindowOffers(Promises promises, Moments moments, Texts texts) {
    this.promises = promises;
    this.moments = moments;
    this.texts = texts;
  }

  /**
   * The window, and until when to answer, in the reader's language; empty if the step asks about
   * something else.
   */
  Optional<String> asked(CustomerTask task) {
    return risk(task)
        .flatMap(
            risk ->
                Optional.ofNullable(risk.offer()).map(offer -> asked(offer, risk.visit().zone())));
  }

  private String asked(PromiseRisk.Offer offer, ZoneId zone) {
    return texts.of(
        "portal.window.asked",
        moments.window(offer.window(), zone),
        moments.zoneName(offer.window().start(), zone),
        moments.dayAndTime(offer.answerDue(), zone),
        moments.zoneName(offer.answerDue(), zone));
  }

  private Optional<PromiseRisk> risk(CustomerTask task) {
    try {
      return promises.find(RiskId.of(task.businessKey()));
    } catch (IllegalArgumentException ofSomethingElse) {
      return Optional.empty();
    }
  }
}
