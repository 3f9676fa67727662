package callout.workflow.request;

import callout.intake.Channel;
import callout.intake.Intake;
import callout.intake.Submitted;
import callout.shared.Ids;
import callout.workflow.ProcessVariable;
import callout.workflow.forms.FormValues;
import callout.workflow.forms.StartFormReceiver;
import callout.workflow.guard.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Takes a request that staff have entered with the start form. */
@ModelBean
class EnterRequestReceiver extends StartFormReceiver {

  private final Intake intake;

  EnterRequestReceiver(Intake intake) {
    this.intake = intake;
  }

  @Override
  protected void receive(DelegateExecution execution, FormValues values) {
    // nobody outside knows this request by another name
    Submitted submitted =
        FilledInRequest.submit(intake, values, "staff-" + Ids.next(), Channel.STAFF, null);
    ProcessVariable.CASE_NUMBER.set(execution, submitted.caseNumber().value());
    execution.setProcessBusinessKey(submitted.caseNumber().value());
  }
}
