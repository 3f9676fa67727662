package callout.workflow.projection;

import callout.audit.Actor;
import callout.shared.Role;
import callout.workflow.CaseState;
import callout.workflow.Milestone;
import callout.workflow.ProcessVariable;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the projection hears from the running process. Only processes of a case are projected. */
@Component
class ProjectionListeners {

  /** The process of a whole case; what it ends with is how the case ended. */
  static final String ROOT = "service-request";

  private static final String OUTCOME = "outcome";

  /** A task with a name for customers waits for the customer, though staff may do it as well. */
  private static final String CUSTOMER_TASK = "customerTask.en";

  private final ProjectionWriter writer;
  private final Clock clock;

  ProjectionListeners(ProjectionWriter writer, Clock clock) {
    this.writer = writer;
    this.clock = clock;
  }

  void entered(ElementLabels element, DelegateExecution execution) {
    String phase = element.property("phase");
    if (phase != null) {
      change(execution).ifPresent(change -> change.enter(phase));
    }
  }

  /**
   * A milestone is an element that was finished, not one that was left because of something else.
   */
  void finished(ElementLabels element, DelegateExecution execution) {
    if (execution.isCanceled() || element.name().isEmpty()) {
      return;
    }
    String key = processKey(execution);
    String decidedBy = element.decidedBy();
    Object decision = decidedBy == null ? null : execution.getVariable(decidedBy);
    change(execution)
        .ifPresent(
            change ->
                change.milestones.add(
                    new Milestone(
                        key,
                        Optional.ofNullable(execution.getProcessBusinessKey()).orElse(""),
                        element.id(),
                        element.milestone(decision, "en"),
                        element.milestone(decision, "de"),
                        element.property("customer.en"),
                        element.property("customer.de"),
                        Actor.current(),
                        clock.instant(),
                        change.notes.get(execution.getActivityInstanceId()))));
  }

  /** An end event with an outcome hands it to whoever called the process. */
  void ended(ElementLabels element, DelegateExecution execution) {
    String outcome = element.property(OUTCOME);
    if (outcome == null) {
      return;
    }
    execution.setVariable(OUTCOME, outcome);
    if (ROOT.equals(processKey(execution))) {
      change(execution).ifPresent(change -> change.outcome = outcome);
    }
  }

  void taskWaits(ElementLabels element, DelegateTask task) {
    change(task.getExecution())
        .ifPresent(change -> change.begun(task.getId(), wait(element, task)));
  }

  void taskGiven(ElementLabels element, DelegateTask task) {
    change(task.getExecution())
        .ifPresent(change -> change.givenTo(task.getId(), wait(element, task)));
  }

  private static CaseChange.Wait wait(ElementLabels element, DelegateTask task) {
    String whom =
        Optional.ofNullable(element.property(CUSTOMER_TASK))
            .map(name -> CaseState.CUSTOMER)
            .or(() -> Optional.ofNullable(task.getAssignee()))
            .orElseGet(() -> roles(task));
    return new CaseChange.Wait(whom, task.getName());
  }

  /** The codes of all whom it is offered to, with commas, in their usual order; null for nobody. */
  private static @Nullable String roles(DelegateTask task) {
    Set<String> groups =
        task.getCandidates().stream().map(IdentityLink::getGroupId).collect(Collectors.toSet());
    String roles =
        Stream.of(Role.values())
            .map(Role::code)
            .filter(groups::contains)
            .collect(Collectors.joining(","));
    return roles.isEmpty() ? null : roles;
  }

  void taskOver(DelegateTask task) {
    change(task.getExecution()).ifPresent(change -> change.over(task.getId()));
  }

  private Optional<CaseChange> change(DelegateExecution execution) {
    Object caseNumber = execution.getVariable(ProcessVariable.CASE_NUMBER.name());
    return caseNumber instanceof String number
        ? Optional.of(writer.change(number))
        : Optional.empty();
  }

  private static String processKey(DelegateExecution execution) {
    return ((ExecutionEntity) execution).getProcessDefinition().getKey();
  }
}
