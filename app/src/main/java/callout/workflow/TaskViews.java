package callout.workflow;

import callout.shared.CaseNumber;
import callout.shared.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tasks of the engine as Callout's own pages see them. */
@Component
class TaskViews {

  private final CaseProjection cases;
  private final TaskNames names;

  TaskViews(CaseProjection cases, TaskNames names) {
    this.cases = cases;
    this.names = names;
  }

  /**
   * Called within an engine command. Empty if the task was completed since it was found: what it
   * belongs to may be gone then.
   */
  Optional<TaskView> view(Task found) {
    TaskEntity task = (TaskEntity) found;
    return instance(task).map(instance -> view(task, instance));
  }

  /**
   * The process that a task belongs to, unless that has ended by now. It alone is read: its tree of
   * executions cannot be, if it ends at this moment. Nor may its variables be read through it:
   * finding none any more, the engine would write that down, and fail.
   */
  static Optional<ExecutionEntity> instance(Task task) {
    return Optional.ofNullable(task.getProcessInstanceId())
        .map(id -> Context.getCommandContext().getExecutionManager().findExecutionById(id));
  }

  private TaskView view(TaskEntity task, ExecutionEntity instance) {
    String caseNumber = caseNumber(instance.getId());
    Optional<CaseState> state =
        Optional.ofNullable(caseNumber).map(CaseNumber::of).flatMap(cases::find);
    String definition = task.getProcessDefinitionId();
    return new TaskView(
        task.getId(),
        task.getTaskDefinitionKey(),
        task.getName(),
        names.german(definition, task.getTaskDefinitionKey(), task.getName()),
        definition.substring(0, definition.indexOf(':')),
        Optional.ofNullable(instance.getBusinessKey()).orElse(""),
        caseNumber,
        state.map(CaseState::title).orElse(null),
        state.map(CaseState::customerName).orElse(null),
        task.getAssignee(),
        candidateGroups(task),
        withheldFrom(task),
        task.getCreateTime().toInstant());
  }

  private static @Nullable String caseNumber(String instance) {
    return Context.getCommandContext()
        .getVariableInstanceManager()
        .findVariableInstancesByExecutionIdAndVariableNames(
            instance, List.of(ProcessVariable.CASE_NUMBER.name()))
        .stream()
        .map(VariableInstanceEntity::getTextValue)
        .findFirst()
        .orElse(null);
  }

  static List<String> candidateGroups(TaskEntity task) {
    List<String> offered = task.getCandidates().stream().map(IdentityLink::getGroupId).toList();
    return Stream.of(Role.values()).map(Role::code).filter(offered::contains).toList();
  }

  /** Its links are read once, together with those to its candidates. */
  static Set<String> withheldFrom(TaskEntity task) {
    return task.getIdentityLinks().stream()
        .filter(link -> link.getType().equals(TaskView.WITHHELD))
        .map(IdentityLink::getUserId)
        .collect(Collectors.toSet());
  }
}
