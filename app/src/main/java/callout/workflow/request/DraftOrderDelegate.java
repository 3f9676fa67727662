package callout.workflow.request;

import static callout.workflow.request.RequestVariables.ORDER_BEGINNING;
import static callout.workflow.request.RequestVariables.ORDER_ID;

import callout.shared.CaseNumber;
import callout.workflow.ProcessVariable;
import callout.workflow.guard.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Drafts the order that the accepted request asks for. */
@ModelBean
class DraftOrderDelegate implements JavaDelegate {

  private final OrderDrafting drafting;

  DraftOrderDelegate(OrderDrafting drafting) {
    this.drafting = drafting;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CaseNumber caseNumber = CaseNumber.of(ProcessVariable.CASE_NUMBER.from(execution));
    boolean byHand =
        drafting.isByHand(caseNumber)
            || "byHand".equals(execution.getVariable(ORDER_BEGINNING.name()));
    ORDER_ID.set(execution, drafting.draft(caseNumber, byHand).toString());
    ORDER_BEGINNING.set(execution, byHand ? "byHand" : "atOnce");
  }
}
