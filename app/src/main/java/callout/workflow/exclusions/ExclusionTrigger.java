package callout.workflow.exclusions;

import callout.planning.VisitAssigned;
import callout.planning.VisitCancelled;
import callout.planning.VisitLeftOut;
import callout.planning.VisitPlanned;
import callout.shared.VisitId;
import callout.workflow.EngineAccess;
import callout.workflow.ProcessVariable;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the life of an exclusion, once per visit, and ends it when the visit is settled. */
@Component
class ExclusionTrigger {

  private static final String PROCESS = "exclusion";
  private static final String SETTLED = "visitSettled";

  private final RuntimeService engine;
  private final EngineAccess access;

  ExclusionTrigger(RuntimeService engine, EngineAccess access) {
    this.engine = engine;
    this.access = access;
  }

  @EventListener
  void on(VisitLeftOut event) {
    access.asProduct(
        () -> {
          if (isOpen(event.visit())) {
            return;
          }
          engine
              .createMessageCorrelation("visitLeftOut")
              .processInstanceBusinessKey(event.visit().toString())
              .setVariable(ProcessVariable.CASE_NUMBER.name(), event.caseNumber().value())
              .correlateStartMessage();
        });
  }

  @EventListener
  void on(VisitPlanned event) {
    settle(event.visit());
  }

  @EventListener
  void on(VisitAssigned event) {
    settle(event.visit());
  }

  @EventListener
  void on(VisitCancelled event) {
    settle(event.visit());
  }

  private boolean isOpen(VisitId visit) {
    return engine
            .createProcessInstanceQuery()
            .processDefinitionKey(PROCESS)
            .processInstanceBusinessKey(visit.toString())
            .count()
        > 0;
  }

  /** Nobody may be waiting for it: most visits were never left out. */
  private void settle(VisitId visit) {
    access.asProduct(
        () ->
            engine
                .createMessageCorrelation(SETTLED)
                .processInstanceBusinessKey(visit.toString())
                .correlateAll());
  }
}
