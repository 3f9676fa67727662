package callout.workflow;

import callout.shared.CaseNumber;
import callout.shared.NotFound;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;

/**
 * The tasks that customers may do themselves: those to which the model gives a name for customers.
 * The caller has made sure that the case is theirs.
 */
@Service
public class CustomerTasks {

  private static final String NAME_EN = "customerTask.en";
  private static final String NAME_DE = "customerTask.de";

  private final TaskService tasks;
  private final TaskForms forms;
  private final TaskNames names;
  private final EngineAccess access;
  private final Attempts attempts;

  CustomerTasks(
      TaskService tasks, TaskForms forms, TaskNames names, EngineAccess access, Attempts attempts) {
    this.tasks = tasks;
    this.forms = forms;
    this.names = names;
    this.access = access;
    this.attempts = attempts;
  }

  /** What the customer is asked to do in this case, oldest first. */
  public List<CustomerTask> of(CaseNumber caseNumber) {
    return access.asOneCommand(
        () -> open(caseNumber).stream().flatMap(t -> named(t).stream()).toList());
  }

  /**
   * @throws NotFound if the customer has no such open task in this case
   * @throws Busy if other steps of the case come between again and again
   */
  public FormView form(String id, CaseNumber caseNumber) {
    return attempts.of(() -> access.asOneCommand(() -> forms.form(find(id, caseNumber))));
  }

  /**
   * Completes a task with its form.
   *
   * @throws callout.shared.InvalidInput naming each mistake at its field; the task stays open
   * @throws TaskGone if it was done or has expired in the meantime
   * @throws Busy if other steps of the case come between again and again
   */
  public void complete(String id, CaseNumber caseNumber, Map<String, Object> values) {
    attempts.at(
        () ->
            access.asProduct(
                () -> {
                  try {
                    forms.submit(find(id, caseNumber), values);
                  } catch (NotFound gone) {
                    throw new TaskGone();
                  }
                }));
  }

  private Task find(String id, CaseNumber caseNumber) {
    return open(caseNumber).stream()
        .filter(task -> task.getId().equals(id) && isForCustomers(task))
        .findFirst()
        .orElseThrow(() -> new NotFound("task", id));
  }

  private List<Task> open(CaseNumber caseNumber) {
    return tasks
        .createTaskQuery()
        .processVariableValueEquals(ProcessVariable.CASE_NUMBER.name(), caseNumber.value())
        .orderByTaskCreateTime()
        .asc()
        .list();
  }

  private boolean isForCustomers(Task task) {
    return names
        .property(task.getProcessDefinitionId(), task.getTaskDefinitionKey(), NAME_EN)
        .isPresent();
  }

  /**
   * Called within an engine command. Empty if it is not for customers, or was completed since it
   * was found: what it belongs to may be gone then.
   */
  private Optional<CustomerTask> named(Task found) {
    String definition = found.getProcessDefinitionId();
    String key = found.getTaskDefinitionKey();
    return names
        .property(definition, key, NAME_EN)
        .flatMap(
            english ->
                TaskViews.instance(found)
                    .map(
                        process ->
                            new CustomerTask(
                                found.getId(),
                                key,
                                Objects.requireNonNullElse(process.getBusinessKey(), ""),
                                english,
                                names.property(definition, key, NAME_DE).orElse(english))));
  }
}
