package callout.workflow;

import callout.cases.Viewer;
import callout.fieldwork.ActionState;
import callout.fieldwork.FieldAction;
import callout.fieldwork.Inbox;
import callout.shared.CaseNumber;
import callout.shared.NotFound;
import callout.shared.Role;
import callout.shared.VisitId;
import callout.workflow.forms.FormsAhead;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
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

  private final TaskService tasks;
  private final StaffTasks staffTasks;
  private final TaskForms taskForms;
  private final FormsAhead formsAhead;
  private final StepsAhead stepsAhead;
  private final TaskNames names;
  private final Inbox inbox;
  private final Attempts attempts;
  private final EngineAccess access;

  FieldSteps(
      TaskService tasks,
      StaffTasks staffTasks,
      TaskForms taskForms,
      FormsAhead formsAhead,
      StepsAhead stepsAhead,
      TaskNames names,
      Inbox inbox,
      Attempts attempts,
      EngineAccess access) {
    this.tasks = tasks;
    this.staffTasks = staffTasks;
    this.taskForms = taskForms;
    this.formsAhead = formsAhead;
    this.stepsAhead = stepsAhead;
    this.names = names;
    this.inbox = inbox;
    this.attempts = attempts;
    this.access = access;
  }

  /** What is still to be done, the open step first; empty if it is not this person's visit now. */
  @Transactional(readOnly = true)
  public List<FieldStep> of(VisitId visit, String technician) {
    return access.asOneCommand(() -> open(visit, technician).map(this::steps).orElse(List.of()));
  }

  /**
   * The form of a step; one that was sent already or refused comes with what was entered.
   *
   * @throws NotFound if it is no step that this person has to do
   */
  @Transactional(readOnly = true)
  public FormView form(VisitId visit, String step, String technician) {
    return access.asOneCommand(
        () -> {
          Task open = mine(visit, technician);
          FormView form =
              open.getTaskDefinitionKey().equals(step)
                  ? taskForms.form(open)
                  : ahead(open, step)
                      .map(s -> formAhead((TaskEntity) open, s))
                      .orElseThrow(() -> new NotFound("step", step));
          Map<String, Object> data = new HashMap<>(form.data());
          FieldAction sent = lastSent(visit, step);
          if (sent != null) {
            data.putAll(sent.values());
          }
          return new FormView(form.name(), form.schema(), data);
        });
  }

  /**
   * Does a step, or keeps it until its turn comes.
   *
   * @param id made by the sender; the same id again changes nothing and is answered alike
   * @return {@link ActionState#APPLIED} or {@link ActionState#WAITING}, or what has become of it if
   *     it was sent before
   * @throws callout.shared.InvalidInput naming each mistake at its field; nothing is kept
   * @throws TaskGone if the step is over, or no longer this person's
   * @throws Busy if other steps of the case come between again and again
   */
  public ActionState send(
      UUID id, VisitId visit, String step, Map<String, Object> values, String technician) {
    return attempts.of(() -> sendOnce(id, visit, step, values, technician));
  }

  private ActionState sendOnce(
      UUID id, VisitId visit, String step, Map<String, Object> values, String technician) {
    inbox.hold(visit);
    Optional<FieldAction> before =
        inbox.find(id).filter(action -> action.sentBy().equals(technician));
    if (before.isPresent()) {
      return before.get().state();
    }
    Task open = access.asOneCommand(() -> open(visit, technician)).orElseThrow(TaskGone::new);
    CaseNumber caseNumber =
        CaseNumber.of((String) tasks.getVariable(open.getId(), ProcessVariable.CASE_NUMBER.name()));
    if (open.getTaskDefinitionKey().equals(step)) {
      staffTasks.complete(
          open.getId(), new Viewer(technician, Set.of(Role.TECHNICIAN), Set.of()), values);
      inbox.applied(id, visit, caseNumber, step, values, technician);
      return ActionState.APPLIED;
    }
    StepsAhead.Step ahead = ahead(open, step).orElseThrow(TaskGone::new);
    check(visit, ahead, values, technician);
    inbox.keep(id, visit, caseNumber, step, values, technician);
    return ActionState.WAITING;
  }

  /** Takes back what waits for a step; nothing if nothing waits any more. */
  @Transactional
  public void takeBack(VisitId visit, String step, String technician) {
    inbox.waiting(visit).stream()
        .filter(action -> action.step().equals(step))
        .filter(action -> action.sentBy().equals(technician))
        .forEach(action -> inbox.settle(action.id(), ActionState.TAKEN_BACK, null));
  }

  private void check(
      VisitId visit, StepsAhead.Step step, Map<String, Object> values, String technician) {
    access.asOneCommand(
        () -> {
          formsAhead.check((TaskEntity) mine(visit, technician), step.formRef(), values);
          return true;
        });
  }

  private FormView formAhead(TaskEntity open, StepsAhead.Step step) {
    return TaskForms.shown(
        step.name(), formsAhead.json(open, step.formRef()), formsAhead.facts(open, step.formRef()));
  }

  private List<FieldStep> steps(Task open) {
    VisitId visit = VisitId.of(((TaskEntity) open).getProcessInstance().getBusinessKey());
    String definition = open.getProcessDefinitionId();
    String key = open.getTaskDefinitionKey();
    List<FieldStep> steps = new ArrayList<>();
    steps.add(
        new FieldStep(
            key,
            open.getName(),
            names.german(definition, key, open.getName()),
            true,
            lastSent(visit, key)));
    stepsAhead.after(definition, key).stream()
        .map(s -> new FieldStep(s.key(), s.name(), s.nameDe(), false, lastSent(visit, s.key())))
        .forEach(steps::add);
    return steps;
  }

  private @Nullable FieldAction lastSent(VisitId visit, String step) {
    return inbox.of(visit).stream()
        .filter(action -> action.step().equals(step))
        .reduce((earlier, later) -> later)
        .filter(last -> last.state() == ActionState.WAITING || last.state() == ActionState.REFUSED)
        .orElse(null);
  }

  private Optional<StepsAhead.Step> ahead(Task open, String step) {
    return stepsAhead.after(open.getProcessDefinitionId(), open.getTaskDefinitionKey()).stream()
        .filter(s -> s.key().equals(step))
        .findFirst();
  }

  private Task mine(VisitId visit, String technician) {
    return open(visit, technician).orElseThrow(() -> new NotFound("visit", visit));
  }

  private Optional<Task> open(VisitId visit, String technician) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(visit.toString())
        .taskAssignee(technician)
        .list()
        .stream()
        .findFirst();
  }
}
