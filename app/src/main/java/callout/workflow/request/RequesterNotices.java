package callout.workflow.request;

import callout.cases.Cases;
import callout.intake.Intake;
import callout.intake.RequestFacts;
import callout.notices.Notices;
import callout.orders.OrderFacts;
import callout.orders.Orders;
import callout.planning.PlannedStop;
import callout.planning.Visits;
import callout.shared.CaseNumber;
import callout.shared.Language;
import callout.shared.VisitId;
import callout.workflow.display.CaseFacts;
import callout.workflow.display.Words;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gathers what a notice to the requester says, from the rooms that know it, and nothing else. */
@Component
class RequesterNotices {

  private final Notices notices;
  private final Intake intake;
  private final Orders orders;
  private final Visits visits;
  private final Cases cases;
  private final CaseFacts facts;
  private final String companyName;

  RequesterNotices(
      Notices notices,
      Intake intake,
      Orders orders,
      Visits visits,
      Cases cases,
      CaseFacts facts,
      @Value("${callout.company-name:Callout}") String companyName) {
    this.notices = notices;
    this.intake = intake;
    this.orders = orders;
    this.visits = visits;
    this.cases = cases;
    this.facts = facts;
    this.companyName = companyName;
  }

  /**
   * @param businessKey of the process that tells: the visit's id where it tells of a visit
   */
  void tell(CaseNumber caseNumber, String template, String businessKey) {
    RequestFacts request = intake.request(caseNumber);
    Language language = cases.get(caseNumber).language();
    var words = new Words(language);
    Set<String> asked = notices.factsIn(template, language);
    List<OrderFacts> orderFacts =
        asked.contains("reasonText") || asked.contains("outcomeText")
            ? orders.of(caseNumber)
            : List.of();
    notices.send(
        caseNumber,
        template,
        language,
        Optional.ofNullable(request.contactEmail()).orElse(""),
        Map.of(
            "caseNumber", caseNumber.value(),
            "contactName", Optional.ofNullable(request.contactName()).orElse(""),
            "serviceTypeName", facts.serviceTypeName(request, language),
            "placeText", facts.placeText(request),
            "reasonText", reason(request, orderFacts, words),
            "windowText", window(template, businessKey, request, words),
            "outcomeText", outcome(orderFacts, words),
            "companyName", companyName));
  }

  private String window(String template, String businessKey, RequestFacts request, Words words) {
    if (!template.equals("visit-planned")) {
      return "";
    }
    return visits
        .stop(VisitId.of(businessKey))
        .map(PlannedStop::arrivalWindow)
        .map(window -> words.window(window, request.zone()))
        .orElse("");
  }

  /** The last word on why: of the supervisor, the reviewer or the triage table. */
  private static String reason(RequestFacts request, List<OrderFacts> orders, Words words) {
    Stream<String> decided =
        orders.stream().map(OrderFacts::decisionReason).filter(Objects::nonNull);
    return Stream.concat(decided, Stream.ofNullable(request.reviewReason()))
        .findFirst()
        .or(() -> Optional.ofNullable(request.laneReason()).map(code -> words.of("triage." + code)))
        .orElse("");
  }

  private static String outcome(List<OrderFacts> orders, Words words) {
    return orders.stream()
        .filter(order -> order.closure() != null)
        .reduce((first, last) -> last)
        .map(
            order ->
                switch (Objects.requireNonNull(order.closure())) {
                  case AS_SPECIFIED -> words.of("outcome.closedAsSpecified");
                  case NOT_CARRIED_OUT ->
                      words.of("outcome.notCarriedOut")
                          + (order.closingReason() == null
                              ? ""
                              : ": " + words.of("reason." + order.closingReason()));
                })
        .orElse("");
  }
}
