package callout.workflow.order;

import callout.orders.Orders;
import callout.orders.WorkEnded;
import callout.workflow.EngineAccess;
import callout.workflow.NotInWork;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the process of an order leave the work that a coordinator has ended. */
@Component
class WorkEndedTrigger {

  private static final String MESSAGE = "workEndedByHand";

  private final RuntimeService engine;
  private final EngineAccess access;
  private final Orders orders;

  WorkEndedTrigger(RuntimeService engine, EngineAccess access, Orders orders) {
    this.engine = engine;
    this.access = access;
    this.orders = orders;
  }

  @EventListener
  void on(WorkEnded event) {
    try {
      access.asProduct(
          () ->
              engine
                  .createMessageCorrelation(MESSAGE)
                  .processInstanceBusinessKey(event.order().toString())
                  .correlate());
    } catch (MismatchingMessageCorrelationException nobodyWaits) {
      throw new NotInWork(orders.order(event.order()).number());
    }
  }
}
