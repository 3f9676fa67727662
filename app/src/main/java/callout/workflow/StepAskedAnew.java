package callout.workflow;

import callout.shared.Refusal;

/** The visit was moved since its technician looked at it: the answer was to something else. */
public final class StepAskedAnew extends Refusal {

  StepAskedAnew() {
    super(
        "step-asked-anew",
        "The visit has been moved meanwhile. Look at its new time and answer once more.");
  }
}
