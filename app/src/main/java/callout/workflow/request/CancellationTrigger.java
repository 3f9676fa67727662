package callout.workflow.request;

import callout.cases.Cancelled;
import callout.workflow.CaseEnded;
import callout.workflow.EngineAccess;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends the process of a case that was cancelled, wherever it stands. */
@Component
class CancellationTrigger {

  private static final String MESSAGE = "caseCancelled";

  private final RuntimeService engine;
  private final EngineAccess access;

  CancellationTrigger(RuntimeService engine, EngineAccess access) {
    this.engine = engine;
    this.access = access;
  }

  @EventListener
  void on(Cancelled event) {
    try {
      access.asProduct(
          () ->
              engine
                  .createMessageCorrelation(MESSAGE)
                  .processInstanceBusinessKey(event.caseNumber().value())
                  .correlate());
    } catch (MismatchingMessageCorrelationException nothingWaits) {
      throw new CaseEnded(event.caseNumber());
    }
  }
}
