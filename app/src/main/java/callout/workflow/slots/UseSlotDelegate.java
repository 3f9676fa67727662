package callout.workflow.slots;

import callout.planning.SlotUse;
import callout.shared.HoldId;
import callout.shared.VisitId;
import callout.workflow.guard.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Plans the visit of an accepted order into the time that was held for it, if it still fits. */
@ModelBean
class UseSlotDelegate implements JavaDelegate {

  private final SlotUse use;

  UseSlotDelegate(SlotUse use) {
    this.use = use;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean used =
        use.use(
            HoldId.of(execution.getProcessBusinessKey()),
            VisitId.of(SlotVariables.VISIT_ID.from(execution)));
    SlotVariables.SLOT_USED.set(execution, used);
  }
}
