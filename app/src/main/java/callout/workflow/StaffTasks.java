package callout.workflow;

import callout.cases.Viewer;
import callout.shared.CaseNumber;
import callout.shared.NotFound;
import callout.shared.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tasks of the staff, for Callout's own pages. They are the very tasks that Tasklist shows, and
 * are completed in the same way: through their form.
 */
@Service
public class StaffTasks {

  private final TaskService tasks;
  private final FormService forms;
  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final EngineAccess access;
  private final TaskViews views;
  private final TaskFinder finder;
  private final TaskForms taskForms;
  private final Attempts attempts;

  StaffTasks(
      TaskService tasks,
      FormService forms,
      RuntimeService runtime,
      RepositoryService repository,
      EngineAccess access,
      TaskViews views,
      TaskFinder finder,
      TaskForms taskForms,
      Attempts attempts) {
    this.tasks = tasks;
    this.forms = forms;
    this.runtime = runtime;
    this.repository = repository;
    this.access = access;
    this.views = views;
    this.finder = finder;
    this.taskForms = taskForms;
    this.attempts = attempts;
  }

  /**
   * What the person has to do or may take, oldest first.
   *
   * @param skipped how many of the oldest are left out
   */
  public List<TaskView> of(Viewer viewer, int skipped, int limit) {
    return access.asOneCommand(
        () ->
            mine(tasks.createTaskQuery(), viewer)
                .orderByTaskCreateTime()
                .asc()
                .listPage(skipped, limit)
                .stream()
                .map(views::view)
                .flatMap(Optional::stream)
                .filter(task -> task.isFor(viewer))
                .toList());
  }

  /** How many there are of these. */
  public long count(Viewer viewer) {
    return access.asOneCommand(
        () -> mine(tasks.createTaskQuery(), viewer).count() - withheld(viewer));
  }

  /** How many of the person's roles' tasks are not for this person; never more than a few. */
  private long withheld(Viewer viewer) {
    return tasks
        .createTaskQuery()
        .taskUnassigned()
        .taskInvolvedUser(viewer.username())
        .list()
        .stream()
        .map(TaskEntity.class::cast)
        .filter(task -> TaskViews.withheldFrom(task).contains(viewer.username()))
        .map(TaskViews::candidateGroups)
        .filter(groups -> viewer.roles().stream().map(Role::code).anyMatch(groups::contains))
        .count();
  }

  /** The open tasks of a case, whoever they wait for. */
  public List<TaskView> of(CaseNumber caseNumber) {
    return access.asOneCommand(
        () ->
            tasks
                .createTaskQuery()
                .processVariableValueEquals(ProcessVariable.CASE_NUMBER.name(), caseNumber.value())
                .orderByTaskCreateTime()
                .asc()
                .list()
                .stream()
                .map(views::view)
                .flatMap(Optional::stream)
                .toList());
  }

  /** The open task of the process with this business key, such as a visit's or a run's id. */
  public Optional<TaskView> ofBusinessKey(String businessKey) {
    return access.asOneCommand(
        () ->
            tasks.createTaskQuery().processInstanceBusinessKey(businessKey).list().stream()
                .findFirst()
                .flatMap(views::view));
  }

  /**
   * One task with its form.
   *
   * @throws NotFound if there is no such open task for this person
   */
  @Transactional(readOnly = true)
  public TaskView task(String id, Viewer viewer) {
    return access.asOneCommand(
        () -> views.view(finder.find(id, viewer)).orElseThrow(() -> new NotFound("task", id)));
  }

  /**
   * @throws NotFound if there is no such open task for this person
   * @throws Busy if other steps of the case come between again and again
   */
  public FormView form(String id, Viewer viewer) {
    return attempts.of(() -> access.asOneCommand(() -> taskForms.form(finder.find(id, viewer))));
  }

  /**
   * Completes a task with its form, taking it first if nobody has.
   *
   * @throws callout.shared.InvalidInput naming each mistake at its field; the task stays open
   * @throws TaskGone if it was done or taken in the meantime
   * @throws Busy if other steps of the case come between again and again
   */
  public void complete(String id, Viewer viewer, Map<String, Object> values) {
    try {
      attempts.at(
          () -> {
            access.asOneCommand(() -> finder.take(id, viewer));
            access.asProduct(() -> forms.submitTaskForm(id, values));
          });
    } catch (NotFound gone) {
      throw new TaskGone();
    } catch (RuntimeException e) {
      throw TaskForms.refusalIn(e);
    }
  }

  /** The start form of a process, such as {@code route-planning}. */
  public FormView startForm(String processKey) {
    return access.asProduct(
        () -> {
          String definition = latest(processKey);
          return new FormView(
              processKey, Streams.text(forms.getDeployedStartForm(definition)), Map.of());
        });
  }

  /**
   * Starts a process by its form.
   *
   * @return its business key, such as the case number, or the run's id if there is only one
   * @throws callout.shared.InvalidInput naming each mistake at its field; nothing was started
   */
  @Transactional
  public String start(String processKey, Map<String, Object> values) {
    try {
      return access.asProduct(
          () -> {
            ProcessInstance instance = forms.submitStartForm(latest(processKey), values);
            return runtime
                .createProcessInstanceQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getBusinessKey();
          });
    } catch (RuntimeException e) {
      throw TaskForms.refusalIn(e);
    }
  }

  private String latest(String processKey) {
    return Optional.ofNullable(
            repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .singleResult())
        .orElseThrow(() -> new NotFound("process", processKey))
        .getId();
  }

  /** Own tasks and those nobody has taken that are offered to one of the person's roles. */
  private static TaskQuery mine(TaskQuery query, Viewer viewer) {
    List<String> groups = viewer.roles().stream().map(Role::code).toList();
    TaskQuery either = query.or().taskAssignee(viewer.username());
    return groups.isEmpty() ? either.endOr() : either.taskCandidateGroupIn(groups).endOr();
  }
}
