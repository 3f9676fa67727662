package callout.workflow.promise;

import static callout.workflow.promise.PromiseVariables.LEFT_REASON;
import static callout.workflow.promise.PromiseVariables.PROMISE_OVERRIDDEN;

import callout.planning.PromiseDecisions;
import callout.shared.RiskId;
import callout.workflow.forms.FormValues;
import callout.workflow.forms.TaskFormReceiver;
import callout.workflow.guard.ModelBean;
import callout.workflow.projection.Trail;
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
    // who began to decide by a form that asked for no reason gives none
    String reason = overridden ? values.required("overrideReason") : values.text("overrideReason");
    if (overridden) {
      decisions.override(RiskId.of(task.getExecution().getProcessBusinessKey()), reason);
    }
    trail.note(task, reason);
    LEFT_REASON.set(task, overridden ? "" : reason);
    PROMISE_OVERRIDDEN.set(task, overridden);
  }
}
