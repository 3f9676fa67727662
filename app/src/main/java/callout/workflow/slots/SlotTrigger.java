package callout.workflow.slots;

import callout.planning.SlotBound;
import callout.planning.SlotGivenBack;
import callout.planning.SlotHeld;
import callout.planning.SlotWanted;
import callout.shared.HoldId;
import callout.workflow.EngineAccess;
import callout.workflow.ProcessVariable;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the life of a held time, and moves it on as the request does. */
@Component
class SlotTrigger {

  private final RuntimeService engine;
  private final EngineAccess access;

  SlotTrigger(RuntimeService engine, EngineAccess access) {
    this.engine = engine;
    this.access = access;
  }

  @EventListener
  void on(SlotHeld event) {
    access.asProduct(
        () ->
            message("slotHeld", event.hold())
                .setVariable(SlotVariables.HELD_UNTIL.name(), event.until().toString())
                .setVariable(SlotVariables.SLOT_START.name(), event.start().toString())
                .correlateStartMessage());
  }

  @EventListener
  void on(SlotBound event) {
    access.asProduct(
        () ->
            message("slotBound", event.hold())
                .setVariable(ProcessVariable.CASE_NUMBER.name(), event.caseNumber().value())
                .correlate());
  }

  @EventListener
  void on(SlotWanted event) {
    access.asProduct(
        () ->
            message("slotWanted", event.hold())
                .setVariable(SlotVariables.VISIT_ID.name(), event.visit().toString())
                .correlate());
  }

  @EventListener
  void on(SlotGivenBack event) {
    access.asProduct(() -> message("slotGivenBack", event.hold()).correlate());
  }

  private MessageCorrelationBuilder message(String name, HoldId hold) {
    return engine.createMessageCorrelation(name).processInstanceBusinessKey(hold.toString());
  }
}
