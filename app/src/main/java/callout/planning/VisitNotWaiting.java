package callout.planning;

import callout.shared.Refusal;
import callout.shared.VisitId;

/** The visit was planned or ended meanwhile, so it can't be given to anybody. */
public final class VisitNotWaiting extends Refusal {

  VisitNotWaiting(VisitId visit, VisitState state) {
    super(
        "visit-not-waiting",
        "Visit %s is already %s. Maybe somebody else has planned it meanwhile?"
            .formatted(visit, state == VisitState.PLANNED ? "planned" : "finished"));
  }
}
