package callout.workflow.guard;

import callout.shared.InvalidInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Refuses a form that has no technician, as a receiver does. */
@ModelBean
class ProbeReceiver implements TaskListener {

  @Override
  public void notify(DelegateTask task) {
    if (task.getVariable("technician") == null) {
      throw InvalidInput.at("technician", "required", "Choose a technician.");
    }
  }
}
