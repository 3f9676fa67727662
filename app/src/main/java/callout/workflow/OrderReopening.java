package callout.workflow;

import callout.orders.OrderFacts;
import callout.orders.OrderNotClosed;
import callout.orders.Orders;
import callout.shared.CaseNumber;
import callout.shared.NotFound;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the order of a closed case again; the case goes on with it. Supervisors only. */
@Service
public class OrderReopening {

  private static final String MESSAGE = "orderReopened";

  private final Orders orders;
  private final CaseProjection projection;
  private final RuntimeService engine;
  private final EngineAccess access;

  OrderReopening(
      Orders orders, CaseProjection projection, RuntimeService engine, EngineAccess access) {
    this.orders = orders;
    this.projection = projection;
    this.engine = engine;
    this.access = access;
  }

  /** Whether the case has ended with an order that can be opened again. */
  @Transactional(readOnly = true)
  public boolean possible(CaseNumber caseNumber) {
    return projection.find(caseNumber).map(CaseState::ended).orElse(false)
        && orders.of(caseNumber).stream()
            .anyMatch(order -> Boolean.TRUE.equals(order.approved()) && order.closure() != null);
  }

  /**
   * @param reason required; printed in the new version
   * @throws OrderNotClosed if the order is not closed
   * @throws NotFound if the case has no order
   * @throws callout.shared.InvalidInput at {@code reason} if there is none
   */
  @Transactional
  public void reopen(CaseNumber caseNumber, @Nullable String reason) {
    OrderFacts order = orders.latest(caseNumber);
    orders.reopen(order.id(), reason);
    access.asProduct(
        () ->
            engine
                .createMessageCorrelation(MESSAGE)
                .processInstanceBusinessKey(caseNumber.value())
                .setVariables(
                    Map.of(
                        ProcessVariable.CASE_NUMBER.name(),
                        caseNumber.value(),
                        "orderId",
                        order.id().toString(),
                        "orderBeginning",
                        "reopened"))
                .correlateStartMessage());
  }
}
