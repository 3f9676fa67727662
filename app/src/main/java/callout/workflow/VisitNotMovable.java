package callout.workflow;

import callout.shared.Refusal;

/** The visit's process is where it cannot be given to somebody else, or at another time. */
public final class VisitNotMovable extends Refusal {

  public VisitNotMovable() {
    super(
        "visit-not-movable",
        "This visit cannot be moved now: its technician has accepted it, or is just being asked. "
            + "Maybe it works in a moment?");
  }
}
