package callout.workflow.web;

import callout.cases.Cancellation;
import callout.cases.Cancellations;
import callout.intake.Intake;
import callout.intake.RequestFacts;
import callout.orders.OrderFacts;
import callout.orders.Orders;
import callout.shared.CaseNumber;
import callout.web.Texts;
import callout.workflow.CaseProjection;
import callout.workflow.CaseState;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says why a case ended as it did, in words that whoever wrote them was told the customer reads;
 * codes in the language of whoever asks.
 */
@Component
public class EndReasons {

  private final CaseProjection projection;
  private final Intake intake;
  private final Orders orders;
  private final Cancellations cancellations;
  private final Texts texts;

  EndReasons(
      CaseProjection projection,
      Intake intake,
      Orders orders,
      Cancellations cancellations,
      Texts texts) {
    this.projection = projection;
    this.intake = intake;
    this.orders = orders;
    this.cancellations = cancellations;
    this.texts = texts;
  }

  /** Empty while the case is open, and if nobody said why. */
  @Transactional(readOnly = true)
  public Optional<String> toCustomer(CaseNumber number) {
    return projection
        .find(number)
        .map(CaseState::outcome)
        .map(outcome -> reason(outcome, number))
        .filter(reason -> !reason.isBlank());
  }

  private @Nullable String reason(String outcome, CaseNumber number) {
    return switch (outcome) {
      case "rejectedByRule" -> code("triage", request(number).laneReason());
      case "rejectedAtReview" -> request(number).reviewReason();
      case "rejectedAtApproval" -> ofOrder(number, OrderFacts::decisionReason);
      case "withdrawn", "closedAsSpecified", "closedAsConfirmed" ->
          ofOrder(number, OrderFacts::closingNote);
      case "notCarriedOut" -> ofOrder(number, this::notCarriedOut);
      case "cancelled" -> cancellations.of(number).map(Cancellation::reason).orElse(null);
      default -> null;
    };
  }

  private RequestFacts request(CaseNumber number) {
    return intake.request(number);
  }

  private @Nullable String ofOrder(
      CaseNumber number, Function<OrderFacts, @Nullable String> reason) {
    return reason.apply(orders.latest(number));
  }

  private String notCarriedOut(OrderFacts order) {
    return Stream.of(code("reason", order.closingReason()), order.closingNote())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  private @Nullable String code(String kind, @Nullable String code) {
    return code == null ? null : texts.code(kind, code);
  }
}
