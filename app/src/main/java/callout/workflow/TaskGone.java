package callout.workflow;

import callout.shared.Refusal;

/** The task is no longer there to be done, or is another's. */
public final class TaskGone extends Refusal {

  public TaskGone() {
    super(
        "task-gone",
        "This task is done already or has been taken by somebody else. Nothing was changed.");
  }
}
