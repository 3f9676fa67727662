package callout.workflow.request;

import callout.cases.Cancellation;
import callout.cases.Cancellations;
import callout.intake.Question;
import callout.intake.Questions;
import callout.intake.RequestFacts;
import callout.orders.Closure;
import callout.orders.ConfirmationFacts;
import callout.orders.Confirmations;
import callout.orders.OrderFacts;
import callout.orders.Orders;
import callout.planning.PlannedStop;
import callout.planning.SlotHolds;
import callout.planning.Visits;
import callout.release.ReleaseFacts;
import callout.release.Releases;
import callout.shared.ConfirmationId;
import callout.shared.Language;
import callout.shared.ReleaseId;
import callout.shared.RiskId;
import callout.shared.VisitId;
import callout.workflow.display.OrderWords;
import callout.workflow.display.PromiseWords;
import callout.workflow.display.Words;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The facts of a notice that only some texts tell, each read only when a text asks for it. */
@Component
class NoticeFacts {

  private final Orders orders;
  private final Confirmations confirmations;
  private final Questions questions;
  private final Cancellations cancellations;
  private final Visits visits;
  private final SlotHolds holds;
  private final Releases releases;
  private final OrderWords orderWords;
  private final PromiseWords promises;
  private final RequestLink link;

  NoticeFacts(
      Orders orders,
      Confirmations confirmations,
      Questions questions,
      Cancellations cancellations,
      Visits visits,
      SlotHolds holds,
      Releases releases,
      OrderWords orderWords,
      PromiseWords promises,
      RequestLink link) {
    this.orders = orders;
    this.confirmations = confirmations;
    this.questions = questions;
    this.cancellations = cancellations;
    this.visits = visits;
    this.holds = holds;
    this.releases = releases;
    this.orderWords = orderWords;
    this.promises = promises;
    this.link = link;
  }

  /**
   * @throws IllegalArgumentException if nobody knows a fact of this name
   */
  String of(String name, RequestFacts request, String businessKey, Language language) {
    var words = new Words(language);
    return switch (name) {
      case "reasonText" -> reason(request, words);
      case "outcomeText" -> outcome(request, words);
      case "windowText" -> window(businessKey, request, words);
      case "keptText" -> kept(request, words);
      case "questionText" ->
          questions.last(request.caseNumber()).map(Question::question).orElse("");
      case "otherCaseNumber" -> request.mergedInto() == null ? "" : request.mergedInto().value();
      case "confirmationNumber" -> Integer.toString(confirmation(businessKey).number());
      case "changeText" -> orderWords.changes(confirmation(businessKey), language);
      case "changeReasonText" -> confirmation(businessKey).reason();
      case "promisedText" -> promises.promised(RiskId.of(businessKey), language);
      case "promiseWindowText" -> promises.window(RiskId.of(businessKey), language);
      case "offeredText" -> promises.offered(RiskId.of(businessKey), language);
      case "answerDueText" -> promises.answerDue(RiskId.of(businessKey), language);
      case "requestLink" -> link.to(request.caseNumber());
      case "releaseTitle" -> Objects.requireNonNullElse(release(businessKey).title(), "");
      case "releaseMessage" -> Objects.requireNonNullElse(release(businessKey).message(), "");
      default ->
          throw new IllegalArgumentException(
              "A notice asks for '%s', which nobody knows.".formatted(name));
    };
  }

  private ConfirmationFacts confirmation(String businessKey) {
    return confirmations.confirmation(ConfirmationId.of(businessKey));
  }

  private ReleaseFacts release(String businessKey) {
    return releases.get(ReleaseId.of(businessKey));
  }

  private String window(String businessKey, RequestFacts request, Words words) {
    return visits
        .stop(VisitId.of(businessKey))
        .map(PlannedStop::arrivalWindow)
        .map(window -> words.windowThere(window, request.zone()))
        .orElse("");
  }

  /** The time that the customer has chosen, as long as it is kept for the request. */
  private String kept(RequestFacts request, Words words) {
    return holds
        .of(request.caseNumber())
        .map(held -> words.windowThere(held.window(), held.zone()))
        .orElse("");
  }

  /**
   * The last word on why: of whoever cancelled, the supervisor, the reviewer or the triage table.
   */
  private String reason(RequestFacts request, Words words) {
    Stream<String> cancelled =
        cancellations.of(request.caseNumber()).map(Cancellation::reason).stream();
    List<OrderFacts> all = orders.of(request.caseNumber());
    Stream<String> withdrawn =
        all.stream()
            .filter(order -> order.closure() == Closure.WITHDRAWN)
            .map(OrderFacts::closingNote)
            .filter(Objects::nonNull);
    Stream<String> decided = all.stream().map(OrderFacts::decisionReason).filter(Objects::nonNull);
    return Stream.of(cancelled, withdrawn, decided, Stream.ofNullable(request.reviewReason()))
        .flatMap(said -> said)
        .filter(said -> !said.isBlank())
        .findFirst()
        .or(() -> Optional.ofNullable(request.laneReason()).map(code -> words.of("triage." + code)))
        .orElse("");
  }

  private String outcome(RequestFacts request, Words words) {
    List<OrderFacts> all = orders.of(request.caseNumber());
    return all.stream()
        .filter(order -> order.closure() != null)
        .reduce((first, last) -> last)
        .map(order -> outcome(order, words))
        .orElse("");
  }

  private static String outcome(OrderFacts order, Words words) {
    return switch (Objects.requireNonNull(order.closure())) {
      case AS_SPECIFIED -> words.of("outcome.closedAsSpecified");
      case AS_CONFIRMED -> words.of("outcome.closedAsConfirmed");
      case CANCELLED, WITHDRAWN -> words.of("outcome.cancelled");
      case NOT_CARRIED_OUT -> words.of("outcome.notCarriedOut") + because(order, words);
    };
  }

  private static String because(OrderFacts order, Words words) {
    if (order.closingNote() != null) {
      return ": " + order.closingNote();
    }
    return order.closingReason() == null ? "" : ": " + words.of("reason." + order.closingReason());
  }
}
