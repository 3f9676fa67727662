package callout.workflow.request;

import static callout.workflow.request.RequestVariables.TRIAGE_LANE;

import callout.intake.Intake;
import callout.shared.CaseNumber;
import callout.workflow.ProcessVariable;
import callout.workflow.guard.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Asks the decision tables what becomes of the request. */
@ModelBean
class TriageRequestDelegate implements JavaDelegate {

  private final Intake intake;

  TriageRequestDelegate(Intake intake) {
    this.intake = intake;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CaseNumber caseNumber = CaseNumber.of(ProcessVariable.CASE_NUMBER.from(execution));
    TRIAGE_LANE.set(execution, intake.triage(caseNumber).lane());
  }
}
