package callout.workflow.slots;

import callout.planning.SlotHolds;
import callout.shared.HoldId;
import callout.workflow.guard.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Frees a time that was not used while it could be. */
@ModelBean
class ReleaseSlotDelegate implements JavaDelegate {

  private final SlotHolds holds;

  ReleaseSlotDelegate(SlotHolds holds) {
    this.holds = holds;
  }

  @Override
  public void execute(DelegateExecution execution) {
    holds.release(HoldId.of(execution.getProcessBusinessKey()));
  }
}
