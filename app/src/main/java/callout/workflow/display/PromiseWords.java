package callout.workflow.display;

import callout.planning.PlannedStop;
import callout.planning.PromiseRisk;
import callout.planning.Promises;
import callout.planning.RiskCause;
import callout.shared.Language;
import callout.shared.RiskId;
import callout.shared.TimeWindow;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is told about a promise at risk, in the time of the site. */
@Component
public class PromiseWords {

  private final Promises promises;
  private final StaffNames staff;

  PromiseWords(Promises promises, StaffNames staff) {
    this.promises = promises;
    this.staff = staff;
  }

  /** The window that was promised when the risk arose. */
  public String promised(RiskId id, Language language) {
    PromiseRisk risk = promises.risk(id);
    return window(risk.promised(), risk, language);
  }

  /** The window that is promised now. */
  public String window(RiskId id, Language language) {
    PromiseRisk risk = promises.risk(id);
    return promises.of(risk.visitId()).map(window -> window(window, risk, language)).orElse("");
  }

  /** The window that the customer is asked for. */
  public String offered(RiskId id, Language language) {
    PromiseRisk risk = promises.risk(id);
    PromiseRisk.Offer offer = risk.offer();
    return offer == null ? "" : window(offer.window(), risk, language);
  }

  public String answerDue(RiskId id, Language language) {
    PromiseRisk risk = promises.risk(id);
    PromiseRisk.Offer offer = risk.offer();
    return offer == null
        ? ""
        : new Words(language).momentThere(offer.answerDue(), risk.visit().zone());
  }

  /** What those read who decide. */
  Map<String, Object> facts(String formRef, RiskId id, VariableScope said, Language language) {
    PromiseRisk risk = promises.risk(id);
    var words = new Words(language);
    ZoneId zone = risk.visit().zone();
    PromiseRisk.Wish wish = risk.wish();
    Map<String, Object> facts = new HashMap<>();
    facts.put("promiseText", window(risk.promised(), risk, language));
    facts.put("newWindowText", offered(id, language));
    facts.put("answerDueText", answerDue(id, language));
    facts.put("zoneText", words.zone(zone));
    if (formRef.equals("agree-window")) {
      return facts;
    }
    facts.put("visitText", visit(risk, words, zone));
    facts.put("riskText", Markdown.literal(cause(risk, words, zone)));
    facts.put("offerText", offer(risk, said, words, zone));
    facts.put("leftText", Markdown.literal(text(said, "leftReason")));
    facts.put("wishText", wish == null ? "" : wish(wish, words, zone));
    facts.put("reasonText", reason(wish));
    if (formRef.equals("decide-promise") && wish != null) {
      facts.put("technician", wish.technician());
      facts.put("startAt", wish.start().atZone(zone).toLocalDateTime().toString());
    }
    return facts;
  }

  private String visit(PromiseRisk risk, Words words, ZoneId zone) {
    PlannedStop stop = risk.stop();
    return stop == null
        ? words.of("promise.unplanned")
        : words
            .of("promise.planned")
            .formatted(
                words.window(new TimeWindow(stop.start(), stop.end()), zone),
                Markdown.literal(staff.nameOf(stop.technician())));
  }

  private String cause(PromiseRisk risk, Words words, ZoneId zone) {
    String first = firstCause(risk, words, zone);
    return risk.cause() != RiskCause.ABSENCE && promises.isWithoutTechnician(risk.id())
        ? first + ". " + words.of("promise.cause.absence")
        : first;
  }

  private String firstCause(PromiseRisk risk, Words words, ZoneId zone) {
    PromiseRisk.Wish wish = risk.wish();
    String cause = words.of("promise.cause." + risk.cause().code());
    return switch (risk.cause()) {
      // once another window was offered, what is wished for is that
      case MOVE, REPLAN ->
          wish == null || risk.offer() != null ? cause : cause + ": " + wish(wish, words, zone);
      case LATE ->
          Optional.ofNullable(risk.predicted())
              .map(at -> words.of("promise.predicted").formatted(words.moment(at, zone)))
              .orElse(cause);
      case ABSENCE -> cause;
    };
  }

  private String wish(PromiseRisk.Wish wish, Words words, ZoneId zone) {
    return words
        .of("promise.wish")
        .formatted(words.moment(wish.start(), zone), staff.nameOf(wish.technician()));
  }

  private static String reason(PromiseRisk.@Nullable Wish wish) {
    String reason = wish == null ? null : wish.reason();
    return reason == null ? "" : Markdown.literal(reason);
  }

  private static String offer(PromiseRisk risk, VariableScope said, Words words, ZoneId zone) {
    PromiseRisk.Offer offer = risk.offer();
    if (offer == null) {
      return "";
    }
    String answer = offer.agreed() == null ? "none" : offer.agreed() ? "lapsed" : "refused";
    String told = words.of("promise.offer." + answer).formatted(words.window(offer.window(), zone));
    String remark = text(said, "customerRemark");
    return remark.isBlank() || answer.equals("none")
        ? told
        : told + ": " + words.of("promise.remark").formatted(Markdown.literal(remark));
  }

  private static String text(VariableScope said, String variable) {
    return Objects.toString(said.getVariable(variable), "");
  }

  private static String window(TimeWindow window, PromiseRisk risk, Language language) {
    return new Words(language).windowThere(window, risk.visit().zone());
  }
}
