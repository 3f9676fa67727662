package callout.workflow.confirmation;

import static callout.workflow.confirmation.ConfirmationVariables.EXTRA_VISITS;

import callout.orders.ConfirmationProposed;
import callout.orders.Orders;
import callout.workflow.EngineAccess;
import callout.workflow.NotInWork;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets the process of an order take a proposed change up. What is known of it stays with it, for
 * several may be under way at once.
 */
@Component
class ConfirmationTrigger {

  private static final String MESSAGE = "confirmationProposed";
  private static final String CONFIRMATION_ID = "confirmationId";

  private final RuntimeService engine;
  private final EngineAccess access;
  private final Orders orders;

  ConfirmationTrigger(RuntimeService engine, EngineAccess access, Orders orders) {
    this.engine = engine;
    this.access = access;
    this.orders = orders;
  }

  @EventListener
  void on(ConfirmationProposed event) {
    try {
      access.asProduct(
          () ->
              engine
                  .createMessageCorrelation(MESSAGE)
                  .processInstanceBusinessKey(event.order().toString())
                  .setVariableToTriggeredScope(CONFIRMATION_ID, event.id().toString())
                  .setVariableToTriggeredScope(EXTRA_VISITS.name(), 0)
                  .correlate());
    } catch (MismatchingMessageCorrelationException nobodyWaits) {
      throw new NotInWork(orders.order(event.order()).number());
    }
  }
}
