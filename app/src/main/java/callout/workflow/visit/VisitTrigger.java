package callout.workflow.visit;

import callout.fieldwork.CancelledStop;
import callout.fieldwork.CancelledStops;
import callout.fieldwork.Fieldwork;
import callout.planning.PlannedStop;
import callout.planning.VisitCancelled;
import callout.planning.VisitPlanned;
import callout.workflow.EngineAccess;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves a waiting visit on when a published run or the board has given it a place in a route. */
@Component
class VisitTrigger {

  private static final String MESSAGE = "visitPlanned";

  private final RuntimeService engine;
  private final EngineAccess access;
  private final Fieldwork fieldwork;
  private final CancelledStops cancelled;
  private final TechnicianNotices notices;

  VisitTrigger(
      RuntimeService engine,
      EngineAccess access,
      Fieldwork fieldwork,
      CancelledStops cancelled,
      TechnicianNotices notices) {
    this.engine = engine;
    this.access = access;
    this.fieldwork = fieldwork;
    this.cancelled = cancelled;
    this.notices = notices;
  }

  /** The technician is told by mail, if there is an address; My day shows it in any case. */
  @EventListener
  void on(VisitCancelled event) {
    PlannedStop stop = event.stop();
    if (stop != null) {
      cancelled.add(
          new CancelledStop(
              event.visit(), event.caseNumber(), stop.technician(), stop.start(), stop.end()));
      notices.cancelled(event.caseNumber(), stop);
    }
  }

  @EventListener
  void on(VisitPlanned event) {
    fieldwork.assign(event.caseNumber(), event.stop().technician());
    access.asProduct(
        () ->
            engine
                .createMessageCorrelation(MESSAGE)
                .processInstanceBusinessKey(event.visit().toString())
                .setVariable(VisitVariables.TECHNICIAN.name(), event.stop().technician())
                .setVariable(VisitVariables.SET_OFF_BY.name(), event.stop().setOffBy().toString())
                .correlate());
  }
}
