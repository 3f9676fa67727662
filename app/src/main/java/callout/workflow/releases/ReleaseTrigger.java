package callout.workflow.releases;

import callout.release.ReleaseOffered;
import callout.release.ReleaseRevoked;
import callout.workflow.EngineAccess;
import callout.workflow.ProcessVariable;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the life of a release, and moves it on when it is revoked. */
@Component
class ReleaseTrigger {

  private final RuntimeService engine;
  private final EngineAccess access;

  ReleaseTrigger(RuntimeService engine, EngineAccess access) {
    this.engine = engine;
    this.access = access;
  }

  @EventListener
  void on(ReleaseOffered event) {
    access.asProduct(
        () ->
            engine
                .createMessageCorrelation("releaseOffered")
                .processInstanceBusinessKey(event.id().toString())
                .setVariable(ProcessVariable.CASE_NUMBER.name(), event.caseNumber().value())
                .correlateStartMessage());
  }

  @EventListener
  void on(ReleaseRevoked event) {
    access.asProduct(
        () ->
            engine
                .createMessageCorrelation("releaseRevoked")
                .processInstanceBusinessKey(event.id().toString())
                .correlate());
  }
}
