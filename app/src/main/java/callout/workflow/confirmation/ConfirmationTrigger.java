package callout.workflow.confirmation;

import callout.orders.ConfirmationProposed;
import callout.workflow.EngineAccess;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the process of an order take a proposed change up. */
@Component
class ConfirmationTrigger {

  private static final String MESSAGE = "confirmationProposed";
  private static final String CONFIRMATION_ID = "confirmationId";

  private final RuntimeService engine;
  private final EngineAccess access;

  ConfirmationTrigger(RuntimeService engine, EngineAccess access) {
    this.engine = engine;
    this.access = access;
  }

  @EventListener
  void on(ConfirmationProposed event) {
    access.asProduct(
        () ->
            engine
                .createMessageCorrelation(MESSAGE)
                .processInstanceBusinessKey(event.order().toString())
                .setVariable(CONFIRMATION_ID, event.id().toString())
                .correlate());
  }
}
