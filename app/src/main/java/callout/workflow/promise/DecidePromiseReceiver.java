package callout.workflow.promise;

import static callout.workflow.promise.PromiseVariables.ANSWER_DUE_AT;
import static callout.workflow.promise.PromiseVariables.LEFT_REASON;
import static callout.workflow.promise.PromiseVariables.PROMISE_DECISION;

import callout.planning.PromiseDecisions;
import callout.planning.Promises;
import callout.shared.RiskId;
import callout.workflow.forms.FormValues;
import callout.workflow.forms.TaskFormReceiver;
import callout.workflow.guard.ModelBean;
import callout.workflow.projection.Trail;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Takes the decision what becomes of a promise. */
@ModelBean
class DecidePromiseReceiver extends TaskFormReceiver {

  private final Promises promises;
  private final PromiseDecisions decisions;
  private final Trail trail;

  DecidePromiseReceiver(Promises promises, PromiseDecisions decisions, Trail trail) {
    this.promises = promises;
    this.decisions = decisions;
    this.trail = trail;
  }

  @Override
  protected void receive(DelegateTask task, FormValues values) {
    RiskId risk = RiskId.of(task.getExecution().getProcessBusinessKey());
    String decision = values.required("promiseDecision");
    switch (decision) {
      case "offer" -> {
        Instant due = decisions.offer(risk, values.required("technician"), start(risk, values));
        ANSWER_DUE_AT.set(task, due.toString());
      }
      case "override" -> {
        String reason = values.required("promiseReason");
        decisions.wish(risk, values.required("technician"), start(risk, values), reason);
        trail.note(task, reason);
      }
      default -> decisions.keep(risk);
    }
    PROMISE_DECISION.set(task, decision);
    LEFT_REASON.set(task, ""); // whoever asks next is told what comes of this
  }

  private Instant start(RiskId risk, FormValues values) {
    ZoneId zone = promises.risk(risk).visit().zone();
    return values.moment("startAt", zone);
  }
}
