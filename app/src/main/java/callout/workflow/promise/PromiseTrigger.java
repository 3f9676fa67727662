package callout.workflow.promise;

import callout.planning.PromiseRisked;
import callout.planning.PromiseSettled;
import callout.workflow.EngineAccess;
import callout.workflow.ProcessVariable;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has somebody decide about a promise at risk, and ends that once nobody has to. */
@Component
class PromiseTrigger {

  private final RuntimeService engine;
  private final EngineAccess access;

  PromiseTrigger(RuntimeService engine, EngineAccess access) {
    this.engine = engine;
    this.access = access;
  }

  @EventListener
  void on(PromiseRisked event) {
    access.asProduct(
        () ->
            engine
                .createMessageCorrelation("promiseAtRisk")
                .processInstanceBusinessKey(event.id().toString())
                .setVariable(ProcessVariable.CASE_NUMBER.name(), event.caseNumber().value())
                .correlateStartMessage());
  }

  @EventListener
  void on(PromiseSettled event) {
    access.asProduct(
        () ->
            engine
                .createMessageCorrelation("promiseSettled")
                .processInstanceBusinessKey(event.id().toString())
                .correlate());
  }
}
