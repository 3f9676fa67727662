package callout.workflow.request;

import callout.intake.Questions;
import callout.shared.CaseNumber;
import callout.workflow.ProcessVariable;
import callout.workflow.forms.FormValues;
import callout.workflow.forms.TaskFormReceiver;
import callout.workflow.guard.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Takes the answer to a question, from the customer or from an agent who was told on the phone. */
@ModelBean
class AnswerQuestionReceiver extends TaskFormReceiver {

  private final Questions questions;

  AnswerQuestionReceiver(Questions questions) {
    this.questions = questions;
  }

  @Override
  protected void receive(DelegateTask task, FormValues values) {
    questions.answer(CaseNumber.of(ProcessVariable.CASE_NUMBER.from(task)), values.text("answer"));
  }
}
