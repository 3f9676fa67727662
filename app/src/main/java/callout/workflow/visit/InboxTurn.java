package callout.workflow.visit;

import callout.audit.Actor;
import callout.cases.Viewer;
import callout.fieldwork.ActionState;
import callout.fieldwork.FieldAction;
import callout.fieldwork.Inbox;
import callout.shared.Role;
import callout.shared.VisitId;
import callout.workflow.FieldStep;
import callout.workflow.FieldSteps;
import callout.workflow.StaffTasks;
import callout.workflow.TaskGone;
import callout.workflow.TaskView;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what in a visit's inbox has its turn, and applies it. */
@Component
class InboxTurn {

  private final Inbox inbox;
  private final FieldSteps steps;
  private final StaffTasks tasks;

  InboxTurn(Inbox inbox, FieldSteps steps, StaffTasks tasks) {
    this.inbox = inbox;
    this.steps = steps;
    this.tasks = tasks;
  }

  /** The action whose step is open now; whatever can have no turn any more is set aside. */
  @Transactional
  public Optional<FieldAction> next(VisitId visit) {
    inbox.hold(visit);
    for (FieldAction action : inbox.waiting(visit)) {
      List<FieldStep> ahead = steps.of(visit, action.sentBy());
      Optional<FieldStep> step =
          ahead.stream().filter(s -> s.key().equals(action.step())).findFirst();
      if (step.isEmpty()) {
        inbox.settle(action.id(), ActionState.OVERTAKEN, null);
      } else if (step.get().open()) {
        return Optional.of(action);
      }
    }
    return Optional.empty();
  }

  /**
   * Completes the open step with what was sent, in the technician's name.
   *
   * @throws callout.shared.Refusal if it cannot be taken; nothing is changed
   */
  @Transactional
  public void apply(FieldAction action) {
    inbox.hold(action.visit());
    if (inbox.settle(action.id(), ActionState.APPLIED, null)) {
      TaskView open =
          tasks
              .ofBusinessKey(action.visit().toString())
              .filter(task -> task.key().equals(action.step()))
              .orElseThrow(TaskGone::new);
      var technician = new Viewer(action.sentBy(), Set.of(Role.TECHNICIAN), Set.of());
      Actor.as(action.sentBy(), () -> tasks.complete(open.id(), technician, action.values()));
    }
  }
}
