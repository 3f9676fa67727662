package callout.workflow.exclusions;

import static callout.workflow.exclusions.ExclusionVariables.FIX_BY;
import static callout.workflow.exclusions.ExclusionVariables.FIX_CHOSEN;
import static callout.workflow.exclusions.ExclusionVariables.FIX_ID;

import callout.planning.WaysOut;
import callout.shared.VisitId;
import callout.workflow.forms.FormValues;
import callout.workflow.forms.TaskFormReceiver;
import callout.workflow.guard.ModelBean;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Takes a dispatcher's way out for a visit that was left out. */
@ModelBean
class ResolveExclusionReceiver extends TaskFormReceiver {

  /** The option that changes nothing. */
  static final String WAIT = "wait";

  private final WaysOut waysOut;

  ResolveExclusionReceiver(WaysOut waysOut) {
    this.waysOut = waysOut;
  }

  @Override
  protected void receive(DelegateTask task, FormValues values) {
    String fix = values.required("fix");
    boolean chosen = !fix.equals(WAIT);
    if (chosen) {
      waysOut.require(VisitId.of(task.getExecution().getProcessBusinessKey()), fix);
      FIX_ID.set(task, fix);
      FIX_BY.set(task, Objects.requireNonNull(task.getAssignee()));
    }
    FIX_CHOSEN.set(task, chosen);
  }
}
