package callout.workflow;

import callout.cases.Viewer;
import callout.fieldwork.ActionState;
import callout.fieldwork.FieldAction;
import callout.fieldwork.Inbox;
import callout.fieldwork.SentStep;
import callout.shared.CaseNumber;
import callout.shared.NotFound;
import callout.shared.Role;
import callout.shared.VisitId;
import callout.workflow.forms.DeployedForms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of a visit for the technician who does it. The one whose turn it is, is done at once;
 * those that follow may be sent as well, wait in the visit's inbox, and are applied in the order of
 * the model.
 */
@Service
public class FieldSteps {

  /**
   * Where a step stands that is sent.
   *
   * @param openTask the engine's task, if it is its turn; null if it is to wait
   */
  private record Turn(CaseNumber caseNumber, @Nullable String openTask) {}

  private final TaskService tasks;
  private final StaffTasks staffTasks;
  private final TaskForms taskForms;
  private final DeployedForms deployed;
  private final StepsAhead stepsAhead;
  private final TaskNames names;
  private final Inbox inbox;
  private final Attempts attempts;
  private final EngineAccess access;

  FieldSteps(
      TaskService tasks,
      StaffTasks staffTasks,
      TaskForms taskForms,
      DeployedForms deployed,
      StepsAhead stepsAhead,
      TaskNames names,
      Inbox inbox,
      Attempts attempts,
      EngineAccess access) {
    this.tasks = tasks;
    this.staffTasks = staffTasks;
    this.taskForms = taskForms;
    this.deployed = deployed;
    this.stepsAhead = stepsAhead;
    this.names = names;
    this.inbox = inbox;
    this.attempts = attempts;
    this.access = access;
  }

  /** What is still to be done, the open step first; empty if it is not this person's visit now. */
  @Transactional(readOnly = true)
  public List<FieldStep> of(VisitId visit, String technician) {
    return access.asOneCommand(
        () -> open(visit, technician).map(open -> steps(open, visit)).orElse(List.of()));
  }

  /**
   * The form of a step; one that was sent already or refused comes with what was entered.
   *
   * @throws NotFound if it is no step that this person has to do
   * @throws Busy if other steps of the case come between again and again
   */
  public FormView form(VisitId visit, String step, String technician) {
    return attempts.of(() -> access.asOneCommand(() -> formNow(visit, step, technician)));
  }

  private FormView formNow(VisitId visit, String step, String technician) {
    TaskEntity open = open(visit, technician).orElseThrow(() -> new NotFound("visit", visit));
    FormView form =
        open.getTaskDefinitionKey().equals(step)
            ? taskForms.form(open)
            : ahead(open, step)
                .map(s -> formAhead(open, s))
                .orElseThrow(() -> new NotFound("step", step));
    Map<String, Object> data = new HashMap<>(form.data());
    FieldAction sent = last(inbox.of(visit), step);
    if (sent != null) {
      data.putAll(sent.values());
    }
    return new FormView(form.name(), form.schema(), data);
  }

  /**
   * Does a step, or keeps it until its turn comes.
   *
   * @param id made by the sender; the same id again changes nothing and is answered alike
   * @param seen the task that was open for this step when it was looked at; null: it was not open
   * @return {@link ActionState#APPLIED} or {@link ActionState#WAITING}, or what has become of it if
   *     it was sent before
   * @throws callout.shared.InvalidInput naming each mistake at its field; nothing is kept
   * @throws TaskGone if the step is over, or no longer this person's
   * @throws StepAskedAnew if another task is open for this step than the one seen: the visit was
   *     moved meanwhile
   * @throws Busy if other steps of the case come between again and again
   */
  public ActionState send(
      UUID id,
      VisitId visit,
      String step,
      @Nullable String seen,
      Map<String, Object> values,
      String technician) {
    return attempts.of(() -> sendOnce(id, visit, step, seen, values, technician));
  }

  private ActionState sendOnce(
      UUID id,
      VisitId visit,
      String step,
      @Nullable String seen,
      Map<String, Object> values,
      String technician) {
    inbox.hold(visit);
    Optional<FieldAction> before =
        inbox.find(id).filter(action -> action.sentBy().equals(technician));
    if (before.isPresent()) {
      return before.get().state();
    }
    Turn turn = access.asOneCommand(() -> turn(visit, step, values, technician));
    var sent = new SentStep(id, visit, turn.caseNumber(), step, values, technician);
    if (turn.openTask() != null && seen != null && !seen.equals(turn.openTask())) {
      throw new StepAskedAnew();
    }
    if (turn.openTask() == null) {
      inbox.keep(sent);
      return ActionState.WAITING;
    }
    staffTasks.complete(
        turn.openTask(), new Viewer(technician, Set.of(Role.TECHNICIAN), Set.of()), values);
    inbox.applied(sent);
    return ActionState.APPLIED;
  }

  /**
   * Whether it is the turn of a step; values of one that is to wait are held against its form.
   *
   * @throws TaskGone if the step is over, or no longer this person's
   */
  private Turn turn(VisitId visit, String step, Map<String, Object> values, String technician) {
    TaskEntity open = open(visit, technician).orElseThrow(TaskGone::new);
    CaseNumber caseNumber = CaseNumber.of(ProcessVariable.CASE_NUMBER.from(open));
    if (open.getTaskDefinitionKey().equals(step)) {
      return new Turn(caseNumber, open.getId());
    }
    deployed.check(open, ahead(open, step).orElseThrow(TaskGone::new).formRef(), values);
    return new Turn(caseNumber, null);
  }

  /** Takes back what waits for a step; nothing if nothing waits any more. */
  @Transactional
  public void takeBack(VisitId visit, String step, String technician) {
    inbox.waiting(visit).stream()
        .filter(action -> action.step().equals(step))
        .filter(action -> action.sentBy().equals(technician))
        .forEach(action -> inbox.settle(action.id(), ActionState.TAKEN_BACK, null));
  }

  private FormView formAhead(TaskEntity open, StepsAhead.Step step) {
    return TaskForms.shown(
        step.name(), deployed.json(open, step.formRef()), deployed.facts(open, step.formRef()));
  }

  private List<FieldStep> steps(TaskEntity open, VisitId visit) {
    List<FieldAction> sent = inbox.of(visit);
    String definition = open.getProcessDefinitionId();
    String key = open.getTaskDefinitionKey();
    List<FieldStep> steps = new ArrayList<>();
    steps.add(
        new FieldStep(
            key,
            open.getName(),
            names.german(definition, key, open.getName()),
            open.getId(),
            last(sent, key)));
    stepsAhead.after(definition, key).stream()
        .map(s -> new FieldStep(s.key(), s.name(), s.nameDe(), null, last(sent, s.key())))
        .forEach(steps::add);
    return steps;
  }

  /** What was sent last for a step, if it waits or was refused. */
  private static @Nullable FieldAction last(List<FieldAction> sent, String step) {
    return sent.stream()
        .filter(action -> action.step().equals(step))
        .reduce((earlier, later) -> later)
        .filter(last -> last.state() == ActionState.WAITING || last.state() == ActionState.REFUSED)
        .orElse(null);
  }

  private Optional<StepsAhead.Step> ahead(TaskEntity open, String step) {
    return stepsAhead.after(open.getProcessDefinitionId(), open.getTaskDefinitionKey()).stream()
        .filter(s -> s.key().equals(step))
        .findFirst();
  }

  /** Called within an engine command. */
  private Optional<TaskEntity> open(VisitId visit, String technician) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(visit.toString())
        .taskAssignee(technician)
        .list()
        .stream()
        .map(TaskEntity.class::cast)
        .findFirst();
  }
}
