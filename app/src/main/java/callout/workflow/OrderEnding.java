package callout.workflow;

import callout.orders.Ending;
import callout.orders.OrderFacts;
import callout.orders.Orders;
import callout.shared.CaseNumber;
import callout.shared.NotFound;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** A coordinator ends the work of an order by hand, whatever its visits were about to do. */
@Service
public class OrderEnding {

  private static final String MESSAGE = "workEndedByHand";

  private final Orders orders;
  private final RuntimeService engine;
  private final EngineAccess access;
  private final Attempts attempts;
  private final TransactionTemplate transaction;

  OrderEnding(
      Orders orders,
      RuntimeService engine,
      EngineAccess access,
      Attempts attempts,
      TransactionTemplate transaction) {
    this.orders = orders;
    this.engine = engine;
    this.access = access;
    this.attempts = attempts;
    this.transaction = transaction;
  }

  /** Whether the work of this order can be ended now: its process is in the midst of it. */
  public boolean possible(OrderFacts order) {
    return order.open()
        && order.ending() == null
        && access.asProduct(
            () ->
                engine
                        .createExecutionQuery()
                        .processInstanceBusinessKey(order.id().toString())
                        .messageEventSubscriptionName(MESSAGE)
                        .count()
                    > 0);
  }

  /**
   * The order that the case is about now.
   *
   * @throws NotFound if it has none
   */
  @Transactional(readOnly = true)
  public OrderFacts order(CaseNumber caseNumber) {
    return orders.latest(caseNumber);
  }

  /**
   * Ends the work; see {@link Orders#endWork}.
   *
   * @throws callout.orders.OrderNotOpen if it is not being carried out
   * @throws NotInWork if its process is not, or not any more, in the midst of the work
   * @throws callout.shared.InvalidInput naming each mistake at its field
   * @throws Busy if other steps of the case come between again and again
   */
  public void end(CaseNumber caseNumber, Ending ending) {
    attempts.at(
        () ->
            transaction.executeWithoutResult(
                done -> orders.endWork(order(caseNumber).id(), ending)));
  }
}
