package callout.workflow.display;

import callout.orders.OrderFacts;
import callout.orders.Orders;
import callout.planning.PlannedStop;
import callout.planning.Promises;
import callout.planning.TechnicianOption;
import callout.planning.VisitDemand;
import callout.planning.Visits;
import callout.shared.CaseNumber;
import callout.shared.ConfirmationId;
import callout.shared.Language;
import callout.shared.OrderId;
import callout.shared.RiskId;
import callout.shared.RunId;
import callout.shared.TimeWindow;
import callout.shared.VisitId;
import callout.workflow.ProcessVariable;
import callout.workflow.forms.ShownFacts;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What each form shows to the one who fills it in: only what that step needs. */
@Component
class TaskFacts implements ShownFacts {

  private final CaseFacts cases;
  private final Orders orders;
  private final OrderWords orderWords;
  private final ReviewFacts reviews;
  private final ChangeFacts changes;
  private final ReportFacts reports;
  private final PriceFacts prices;
  private final Visits visits;
  private final Declined declined;
  private final ProposalFacts proposals;
  private final Purposes purposes;
  private final ExclusionFacts exclusions;
  private final Promises promises;
  private final PromiseWords promiseWords;

  TaskFacts(
      CaseFacts cases,
      Orders orders,
      OrderWords orderWords,
      ReviewFacts reviews,
      ChangeFacts changes,
      ReportFacts reports,
      PriceFacts prices,
      Visits visits,
      Declined declined,
      ProposalFacts proposals,
      Purposes purposes,
      ExclusionFacts exclusions,
      Promises promises,
      PromiseWords promiseWords) {
    this.cases = cases;
    this.orders = orders;
    this.orderWords = orderWords;
    this.reviews = reviews;
    this.changes = changes;
    this.reports = reports;
    this.prices = prices;
    this.visits = visits;
    this.declined = declined;
    this.proposals = proposals;
    this.purposes = purposes;
    this.exclusions = exclusions;
    this.promises = promises;
    this.promiseWords = promiseWords;
  }

  @Override
  public Map<String, Object> of(String formRef, VariableScope scope, String businessKey) {
    Language language = Language.of(LocaleContextHolder.getLocale());
    if (formRef.equals("review-proposal")) {
      return proposals.of(RunId.of(businessKey), scope, language);
    }
    CaseNumber caseNumber = CaseNumber.of(ProcessVariable.CASE_NUMBER.from(scope));
    Map<String, Object> facts = cases.literal(caseNumber, language);
    facts.put("orderText", orderWords.lines(orders.of(caseNumber), language));
    facts.put("visitText", "");
    switch (formRef) {
      case "review-request", "answer-question" ->
          facts.putAll(reviews.of(formRef, caseNumber, language));
      case "resolve-exclusion" -> addWaysOut(facts, VisitId.of(businessKey), language);
      case "assign-visit" -> addChoices(facts, VisitId.of(businessKey), language);
      case "accept-visit", "start-driving", "arrive-on-site", "complete-visit" ->
          addStop(facts, VisitId.of(businessKey), language);
      case "decide-promise", "override-promise", "agree-window" ->
          addPromise(facts, formRef, RiskId.of(businessKey), scope, language);
      case "approve-confirmation", "agree-confirmation" ->
          facts.putAll(changes.of(ConfirmationId.of(businessKey), language));
      case "prepare-order", "approve-order" ->
          facts.putAll(prices.of(OrderId.of(businessKey), language));
      case "decide-next-visit", "approve-report", "amend-report", "release-report" ->
          facts.putAll(reports.of(formRef, caseNumber, language));
      default -> {
        // shows the case and nothing more
      }
    }
    return facts;
  }

  private void addWaysOut(Map<String, Object> facts, VisitId visit, Language language) {
    ZoneId zone = visits.find(visit).map(VisitDemand::zone).orElse(ZoneId.of("UTC"));
    addPurpose(facts, visit, language);
    facts.putAll(exclusions.of(visit, zone, language));
  }

  private void addChoices(Map<String, Object> facts, VisitId visit, Language language) {
    ZoneId zone = visits.find(visit).map(VisitDemand::zone).orElse(ZoneId.of("UTC"));
    var words = new Words(language);
    facts.put("visitText", Markdown.literal(declined.text(visit, language)));
    addPurpose(facts, visit, language);
    facts.put("zoneText", words.zone(zone));
    facts.put("technicianOptions", choices(visits.technicianOptions(visit), visit, words, zone));
    facts.put("technician", null); // whoever had it before has declined, or lost it
    promises
        .of(visit)
        .map(window -> words.of("promise.stands").formatted(words.window(window, zone)))
        .ifPresent(promised -> facts.put("windowsText", Markdown.literal(promised)));
  }

  /** What customers are shown of it, staff see as well, and more. */
  private void addPromise(
      Map<String, Object> facts,
      String formRef,
      RiskId id,
      VariableScope scope,
      Language language) {
    facts.putAll(promiseWords.facts(formRef, id, scope, language));
    if (formRef.equals("decide-promise")) {
      VisitDemand visit = promises.risk(id).visit();
      facts.put(
          "technicianOptions",
          choices(
              promises.technicianOptions(id), visit.visit(), new Words(language), visit.zone()));
    }
  }

  private List<Map<String, String>> choices(
      List<TechnicianOption> options, VisitId visit, Words words, ZoneId zone) {
    return options.stream()
        .map(
            option ->
                Map.of(
                    "label",
                    label(option, words, zone)
                        + (declined.by(option.technician(), visit)
                            ? " – " + words.of("option.declined")
                            : ""),
                    "value",
                    option.technician()))
        .toList();
  }

  private static String skills(TechnicianOption option, Words words) {
    return option.missingSkills().stream()
        .sorted()
        .map(skill -> words.of("skill." + skill))
        .collect(Collectors.joining(", "));
  }

  private static String label(TechnicianOption option, Words words, ZoneId zone) {
    if (!option.missingSkills().isEmpty()) {
      return "%s – %s: %s"
          .formatted(option.name(), words.of("option.lacks"), skills(option, words));
    }
    return option.earliestStart() == null
        ? "%s – %s".formatted(option.name(), words.of("option.noRoom"))
        : "%s – %s %s"
            .formatted(
                option.name(), words.of("option.from"), words.moment(option.earliestStart(), zone));
  }

  private void addPurpose(Map<String, Object> facts, VisitId visit, Language language) {
    facts.put(
        "purposeText",
        visits
            .find(visit)
            .map(demand -> Markdown.literal(purposes.text(demand, language)))
            .orElse(""));
  }

  private void addStop(Map<String, Object> facts, VisitId visit, Language language) {
    ZoneId zone = visits.find(visit).map(VisitDemand::zone).orElse(ZoneId.of("UTC"));
    facts.put("visitText", visits.stop(visit).map(stop -> when(stop, zone, language)).orElse(""));
    addPurpose(facts, visit, language);
    visits
        .find(visit)
        .map(demand -> orders.order(demand.order()))
        .ifPresent(o -> addNeeds(facts, o));
  }

  private static String when(PlannedStop stop, ZoneId zone, Language language) {
    var words = new Words(language);
    return words
        .of("visit.when")
        .formatted(
            words.window(new TimeWindow(stop.start(), stop.end()), zone),
            words.window(stop.arrivalWindow(), zone));
  }

  /** Instructions and equipment, beside what is known of the place. */
  private static void addNeeds(Map<String, Object> facts, OrderFacts order) {
    String site = String.valueOf(facts.getOrDefault("siteText", ""));
    facts.put(
        "siteText",
        Stream.of(
                site, literal(order.needs().siteEquipment()), literal(order.needs().instructions()))
            .filter(text -> !text.isBlank())
            .collect(Collectors.joining("\n")));
  }

  private static String literal(@Nullable String text) {
    return text == null ? "" : Markdown.literal(text);
  }
}
