package callout.journey;

import callout.Until;
import callout.shared.CaseNumber;
import callout.workflow.StaffTasks;
import callout.workflow.TaskView;
import java.util.Optional;

/** Finds the task a case waits at. */
record OpenTasks(StaffTasks tasks) {

  /** The task with this element id, once the case has come there. */
  TaskView reached(CaseNumber caseNumber, String element) {
    return Until.isThere(
        "%s at %s".formatted(caseNumber, element), () -> find(caseNumber, element));
  }

  Optional<TaskView> find(CaseNumber caseNumber, String element) {
    return tasks.of(caseNumber).stream().filter(task -> task.key().equals(element)).findFirst();
  }

  TaskView ofRun(String run) {
    return Until.isThere("the proposal of run " + run, () -> tasks.ofBusinessKey(run));
  }
}
