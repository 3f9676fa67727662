package callout.myday;

import callout.fieldwork.VisitRecord;
import callout.planning.PlannedStop;
import callout.planning.VisitDemand;
import org.jspecify.annotations.Nullable;

/** A stop with all that is known about its visit. */
record Planned(PlannedStop stop, VisitDemand demand, @Nullable VisitRecord record) {

  boolean finished() {
    return record != null && record.finishedAt() != null;
  }

  boolean onSite() {
    return record != null && record.arrivedAt() != null && !finished();
  }
}
