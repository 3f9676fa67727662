package callout.workflow.order;

import callout.orders.WorkEnded;
import callout.workflow.EngineAccess;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the process of an order leave the work that a coordinator has ended. */
@Component
class WorkEndedTrigger {

  private static final String MESSAGE = "workEndedByHand";

  private final RuntimeService engine;
  private final EngineAccess access;

  WorkEndedTrigger(RuntimeService engine, EngineAccess access) {
    this.engine = engine;
    this.access = access;
  }

  @EventListener
  void on(WorkEnded event) {
    access.asProduct(
        () ->
            engine
                .createMessageCorrelation(MESSAGE)
                .processInstanceBusinessKey(event.order().toString())
                .correlate());
  }
}
