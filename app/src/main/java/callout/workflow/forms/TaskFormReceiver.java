package callout.workflow.forms;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/**
 * Takes a completed form and hands its values to a room. A refusal keeps the task open and names
 * the field; nothing is kept then.
 */
public abstract class TaskFormReceiver implements TaskListener {

  @Override
  public final void notify(DelegateTask task) {
    FormValues values = Submission.take(task.getId());
    if (values == null) {
      throw new NotByItsForm("This task");
    }
    receive(task, values);
  }

  /**
   * Hands the values over and sets every fact that the next gateway asks.
   *
   * @throws callout.shared.Refusal to keep the task open
   */
  protected abstract void receive(DelegateTask task, FormValues values);
}
