package callout.workflow.request;

import callout.intake.Questions;
import callout.shared.CaseNumber;
import callout.workflow.ProcessVariable;
import callout.workflow.guard.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** Gives a question up when the model's timer says that nobody will answer it. */
@ModelBean
class QuestionExpiredListener implements ExecutionListener {

  private final Questions questions;

  QuestionExpiredListener(Questions questions) {
    this.questions = questions;
  }

  @Override
  public void notify(DelegateExecution execution) {
    questions.expire(CaseNumber.of(ProcessVariable.CASE_NUMBER.from(execution)));
  }
}
