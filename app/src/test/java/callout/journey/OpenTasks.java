package callout.journey;

import callout.Until;
import callout.shared.CaseNumber;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/**
 * Finds the task a case waits at. Asks the engine itself, with one query: this is asked over and
 * over again.
 */
record OpenTasks(TaskService tasks) {

  /** The task with this element id, once the case has come there. */
  Task reached(CaseNumber caseNumber, String element) {
    return Until.isThere(
        "%s at %s".formatted(caseNumber, element), () -> find(caseNumber, element));
  }

  Optional<Task> find(CaseNumber caseNumber, String element) {
    return tasks
        .createTaskQuery()
        .taskDefinitionKey(element)
        .processVariableValueEquals("caseNumber", caseNumber.value())
        .list()
        .stream()
        .findFirst();
  }

  Task ofRun(String run) {
    return Until.isThere(
        "the proposal of run " + run,
        () -> tasks.createTaskQuery().processInstanceBusinessKey(run).list().stream().findFirst());
  }
}
