package callout.workflow.forms;

import callout.shared.Refusal;

/** A task or a process with a form was completed or started around it. */
public final class NotByItsForm extends Refusal {

  NotByItsForm(String what) {
    super("not-by-its-form", "%s goes by its form only.".formatted(what));
  }
}
