package callout.workflow.promise;

import static callout.workflow.promise.PromiseVariables.CUSTOMER_REMARK;
import static callout.workflow.promise.PromiseVariables.WINDOW_AGREED;

import callout.planning.PromiseDecisions;
import callout.shared.RiskId;
import callout.workflow.forms.FormValues;
import callout.workflow.forms.TaskFormReceiver;
import callout.workflow.guard.ModelBean;
import callout.workflow.projection.Trail;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Takes the customer's answer to another window, also one that staff were told on the phone. */
@ModelBean
class AgreeWindowReceiver extends TaskFormReceiver {

  private final PromiseDecisions decisions;
  private final Trail trail;

  AgreeWindowReceiver(PromiseDecisions decisions, Trail trail) {
    this.decisions = decisions;
    this.trail = trail;
  }

  @Override
  protected void receive(DelegateTask task, FormValues values) {
    boolean agreed = values.required("windowAnswer").equals("agree");
    String remark = values.text("windowRemark");
    decisions.answer(RiskId.of(task.getExecution().getProcessBusinessKey()), agreed, remark);
    trail.note(task, remark);
    WINDOW_AGREED.set(task, agreed);
    CUSTOMER_REMARK.set(task, Objects.requireNonNullElse(remark, ""));
  }
}
