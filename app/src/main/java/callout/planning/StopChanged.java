package callout.planning;

import callout.shared.CaseNumber;
import callout.shared.Refusal;

/** Somebody else has changed the visit's place since it was looked at. */
public final class StopChanged extends Refusal {

  StopChanged(CaseNumber caseNumber) {
    super(
        "stop-changed",
        "The visit of '%s' has been moved meanwhile. The board shows where it is now."
            .formatted(caseNumber));
  }
}
