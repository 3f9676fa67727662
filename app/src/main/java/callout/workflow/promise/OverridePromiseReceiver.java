package callout.workflow.promise;

import static callout.workflow.promise.PromiseVariables.PROMISE_OVERRIDDEN;

import callout.planning.Promises;
import callout.shared.RiskId;
import callout.workflow.forms.FormValues;
import callout.workflow.forms.TaskFormReceiver;
import callout.workflow.guard.ModelBean;
import callout.workflow.projection.Trail;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Takes a supervisor's answer whether a promise is overridden; the visit moves with it. */
@ModelBean
class OverridePromiseReceiver extends TaskFormReceiver {

  private final Promises promises;
  private final Trail trail;

  OverridePromiseReceiver(Promises promises, Trail trail) {
    this.promises = promises;
    this.trail = trail;
  }

  @Override
  protected void receive(DelegateTask task, FormValues values) {
    boolean overridden = values.required("overrideDecision").equals("override");
    if (overridden) {
      String reason = values.required("overrideReason");
      promises.override(RiskId.of(task.getExecution().getProcessBusinessKey()), reason);
      trail.note(task, reason);
    }
    PROMISE_OVERRIDDEN.set(task, overridden);
  }
}
