package callout.workflow.promise;

import static callout.workflow.promise.PromiseVariables.LEFT_REASON;
import static callout.workflow.promise.PromiseVariables.PROMISE_OVERRIDDEN;

import callout.planning.PromiseDecisions;
import callout.shared.RiskId;
import callout.workflow.forms.FormValues;
import callout.workflow.forms.TaskFormReceiver;
import callout.workflow.guard.ModelBean;
import callout.workflow.projection.Trail;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Takes a supervisor's answer whether a promise is overridden; the visit moves with it. */
@ModelBean
class OverridePromiseReceiver extends TaskFormReceiver {

  private final PromiseDecisions decisions;
  private final Trail trail;

  OverridePromiseReceiver(PromiseDecisions decisions, Trail trail) {
    this.decisions = decisions;
    this.trail = trail;
  }

  @Override
  protected void receive(DelegateTask task, FormValues values) {
    boolean overridden = values.required("overrideDecision").equals("override");
    if (overridden) {
      String reason = values.required("overrideReason");
      decisions.override(RiskId.of(task.getExecution().getProcessBusinessKey()), reason);
    }
    // who leaves it by an older form was not asked why
    String said = Objects.requireNonNullElse(values.text("overrideReason"), "");
    trail.note(task, said);
    LEFT_REASON.set(task, overridden ? "" : said);
    PROMISE_OVERRIDDEN.set(task, overridden);
  }
}
