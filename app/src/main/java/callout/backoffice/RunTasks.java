package callout.backoffice;

import callout.shared.RunId;
import callout.workflow.StaffTasks;
import callout.workflow.TaskView;
import callout.workflow.web.People;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The task by which a proposal is judged. */
@Component
class RunTasks {

  /**
   * A run's task.
   *
   * @param id null if it is not for whoever asks
   * @param changed what of the plan had changed when the proposal was to be published; null if
   *     nothing kept it from that
   */
  record RunTask(@Nullable String id, @Nullable String changed) {}

  private final StaffTasks tasks;

  RunTasks(StaffTasks tasks) {
    this.tasks = tasks;
  }

  /** Empty while the run waits for nobody. */
  Optional<RunTask> of(RunId run) {
    return tasks.ofBusinessKey(run.toString()).map(this::task);
  }

  private RunTask task(TaskView task) {
    if (!task.isFor(People.viewer())) {
      return new RunTask(null, null);
    }
    Object changed = tasks.form(task.id(), People.viewer()).data().get("changedMeanwhile");
    return new RunTask(task.id(), changed == null ? null : changed.toString());
  }
}
