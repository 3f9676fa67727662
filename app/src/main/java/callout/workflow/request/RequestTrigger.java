package callout.workflow.request;

import callout.intake.RequestSubmitted;
import callout.workflow.EngineAccess;
import callout.workflow.ProcessVariable;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the process of a case when its request has come in other than by the start form. */
@Component
class RequestTrigger {

  private static final String MESSAGE = "requestSubmitted";

  private final RuntimeService engine;
  private final EngineAccess access;

  RequestTrigger(RuntimeService engine, EngineAccess access) {
    this.engine = engine;
    this.access = access;
  }

  @EventListener
  void on(RequestSubmitted event) {
    if (event.entered()) {
      return; // the start form's own instance carries this case
    }
    access.asProduct(
        () ->
            engine
                .createMessageCorrelation(MESSAGE)
                .processInstanceBusinessKey(event.caseNumber().value())
                .setVariable(ProcessVariable.CASE_NUMBER.name(), event.caseNumber().value())
                .correlateStartMessage());
  }
}
