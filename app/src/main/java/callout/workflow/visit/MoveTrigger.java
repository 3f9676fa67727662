package callout.workflow.visit;

import callout.cases.Cases;
import callout.fieldwork.Fieldwork;
import callout.planning.CompanionLost;
import callout.planning.PlannedStop;
import callout.planning.VisitMoved;
import callout.planning.VisitTakenBack;
import callout.planning.Visits;
import callout.shared.CaseNumber;
import callout.shared.Role;
import callout.shared.VisitId;
import callout.workflow.EngineAccess;
import callout.workflow.VisitNotMovable;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Follows a dispatcher's moves of a planned visit. The model lets a visit go as long as its
 * technician is asked to accept it; afterwards only by a decision about its promise, or with a
 * visit that was to begin together with it, as long as nobody drives there. Otherwise the move is
 * refused, and nothing of it stays.
 */
@Component
class MoveTrigger {

  private static final String MOVED = "visitMoved";
  private static final String PROMISE_DECIDED = "promiseDecided";
  private static final String TAKEN_BACK = "visitTakenBack";
  private static final String COMPANION_MISSING = "companionMissing";

  private final RuntimeService engine;
  private final EngineAccess access;
  private final Fieldwork fieldwork;
  private final Visits visits;
  private final Cases cases;
  private final TechnicianNotices notices;

  MoveTrigger(
      RuntimeService engine,
      EngineAccess access,
      Fieldwork fieldwork,
      Visits visits,
      Cases cases,
      TechnicianNotices notices) {
    this.engine = engine;
    this.access = access;
    this.fieldwork = fieldwork;
    this.visits = visits;
    this.cases = cases;
    this.notices = notices;
  }

  @EventListener
  void on(VisitMoved event) {
    String technician = event.to().technician();
    if (!technician.equals(event.from().technician())) {
      fieldwork.assign(event.caseNumber(), technician);
      letGo(event.caseNumber(), event.from());
    }
    if (event.decided() && fieldwork.askAgain(event.visit())) {
      correlate(given(PROMISE_DECIDED, event.to()));
    } else {
      correlate(given(MOVED, event.to()));
    }
  }

  @EventListener
  void on(VisitTakenBack event) {
    letGo(event.caseNumber(), event.from());
    if (event.withOthers() && fieldwork.askAgain(event.visit())) {
      notices.cancelled(event.caseNumber(), event.from());
      correlate(message(COMPANION_MISSING, event.visit()));
    } else {
      correlate(message(TAKEN_BACK, event.visit()));
    }
  }

  /** It waits with the other if the model can let it go where it stands; else it stays. */
  @EventListener
  void on(CompanionLost event) {
    if (awaits(TAKEN_BACK, event.visit()) || awaits(COMPANION_MISSING, event.visit())) {
      visits.waitWithOthers(event.visit());
    }
  }

  private boolean awaits(String message, VisitId visit) {
    return access.asProduct(
        () ->
            engine
                    .createExecutionQuery()
                    .processInstanceBusinessKey(visit.toString())
                    .messageEventSubscriptionName(message)
                    .count()
                > 0);
  }

  private MessageCorrelationBuilder given(String name, PlannedStop stop) {
    return message(name, stop.visit())
        .setVariable(VisitVariables.TECHNICIAN.name(), stop.technician())
        .setVariable(VisitVariables.SET_OFF_BY.name(), stop.setOffBy().toString());
  }

  /** Whoever has another visit of the case still sees it. */
  private void letGo(CaseNumber caseNumber, PlannedStop stop) {
    boolean stays =
        visits.of(caseNumber).stream()
            .filter(visit -> !visit.visit().equals(stop.visit()))
            .flatMap(visit -> visits.stop(visit.visit()).stream())
            .anyMatch(other -> other.technician().equals(stop.technician()));
    if (!stays) {
      cases.leave(caseNumber, stop.technician(), Role.TECHNICIAN);
    }
  }

  private MessageCorrelationBuilder message(String name, VisitId visit) {
    return engine.createMessageCorrelation(name).processInstanceBusinessKey(visit.toString());
  }

  private void correlate(MessageCorrelationBuilder message) {
    try {
      access.asProduct(message::correlate);
    } catch (MismatchingMessageCorrelationException elsewhere) {
      throw new VisitNotMovable();
    }
  }
}
