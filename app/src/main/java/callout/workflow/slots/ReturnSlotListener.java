package callout.workflow.slots;

import callout.planning.SlotHolds;
import callout.shared.CaseNumber;
import callout.workflow.ProcessVariable;
import callout.workflow.guard.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** A case that is over, however it ended, keeps no time. */
@ModelBean
class ReturnSlotListener implements ExecutionListener {

  private final SlotHolds holds;

  ReturnSlotListener(SlotHolds holds) {
    this.holds = holds;
  }

  @Override
  public void notify(DelegateExecution execution) {
    holds.giveBack(CaseNumber.of(ProcessVariable.CASE_NUMBER.from(execution)));
  }
}
