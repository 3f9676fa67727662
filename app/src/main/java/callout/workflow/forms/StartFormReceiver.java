package callout.workflow.forms;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** Takes a completed start form and hands its values to a room; a refusal starts nothing. */
public abstract class StartFormReceiver implements ExecutionListener {

  @Override
  public final void notify(DelegateExecution execution) {
    FormValues values = Submission.take(execution.getProcessInstanceId());
    if (values == null) {
      throw new NotByItsForm("This process");
    }
    receive(execution, values);
  }

  /**
   * Hands the values over and gives the instance its business key.
   *
   * @throws callout.shared.Refusal to start nothing
   */
  protected abstract void receive(DelegateExecution execution, FormValues values);
}
