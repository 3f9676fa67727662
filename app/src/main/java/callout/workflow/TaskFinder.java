package callout.workflow;

import callout.cases.Viewer;
import callout.shared.NotFound;
import callout.shared.Role;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * One open task by its id, held against the viewer here: the engine's query for "mine or my
 * group's" is put together anew each time, which costs more than all else that finding takes.
 */
@Component
class TaskFinder {

  private final TaskService tasks;

  TaskFinder(TaskService tasks) {
    this.tasks = tasks;
  }

  /**
   * Called within an engine command.
   *
   * @throws NotFound if there is no such open task for this person
   */
  Task find(String id, Viewer viewer) {
    return Optional.ofNullable(Context.getCommandContext().getTaskManager().findTaskById(id))
        .filter(task -> isFor(viewer, task))
        .orElseThrow(() -> new NotFound("task", id));
  }

  /**
   * Gives the task to the person, unless it is his or hers already. Called as an engine command of
   * its own: of two who take a task, the second is stopped here, before a room has written
   * anything; and the engine's history forgets a person who takes and ends a task within one
   * command.
   *
   * @throws NotFound if there is no such open task for this person
   */
  Task take(String id, Viewer viewer) {
    Task task = find(id, viewer);
    if (task.getAssignee() == null) {
      tasks.claim(id, viewer.username());
    }
    return task;
  }

  /** Says of one task what {@link StaffTasks#of(Viewer, int)} asks of all. */
  private static boolean isFor(Viewer viewer, TaskEntity task) {
    if (task.getAssignee() != null) {
      return task.getAssignee().equals(viewer.username());
    }
    if (TaskViews.withheldFrom(task).contains(viewer.username())) {
      return false;
    }
    return task.getCandidates().stream()
        .map(IdentityLink::getGroupId)
        .anyMatch(
            group -> viewer.roles().stream().map(Role::code).anyMatch(code -> code.equals(group)));
  }
}
