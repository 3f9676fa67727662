package callout.backoffice;

import callout.shared.RunId;
import callout.workflow.StaffTasks;
import callout.workflow.TaskView;
import callout.workflow.web.People;
import java.util.Optional;
import java.util.regex.Pattern;
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

  /** Forms render what they show as Markdown; pages show it as it is. */
  private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

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
    Object changed = tasks.form(task.id(), People.viewer()).data().get("changedText");
    String words = changed == null ? "" : ESCAPED.matcher(changed.toString()).replaceAll("$1");
    return new RunTask(task.id(), words.isEmpty() ? null : words);
  }
}
