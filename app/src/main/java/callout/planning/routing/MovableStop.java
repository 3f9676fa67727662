package callout.planning.routing;

import callout.planning.VisitDemand;
import callout.shared.TimeWindow;
import callout.shared.VisitId;
import java.time.Instant;
import java.util.List;

/**
 * Where a visit is planned that a run may move; the visit itself is among the run's visits.
 *
 * @param promise the arrival window its customer knows
 * @param version of the stop, by which a change meanwhile is noticed
 * @param pinned no run moves it, and nobody else before the pin is dropped
 */
public record MovableStop(
    VisitId visit,
    String technician,
    Instant start,
    TimeWindow promise,
    long version,
    boolean pinned) {

  /**
   * Work begins as planned or later, as long as the promise lasts. Not earlier: routes begin all
   * work as soon as they can, and would pull every visit forward for nothing.
   */
  List<TimeWindow> windows() {
    Instant end = promise.end();
    return List.of(new TimeWindow(start, end.isAfter(start) ? end : start.plusSeconds(1)));
  }

  /** Whether it begins in the shift, overtime included. */
  public boolean isIn(WorkShift shift) {
    return shift.technician().equals(technician) && shift.span().contains(start);
  }

  /** The stop of this visit as one that nobody moves. */
  FixedStop where(VisitDemand demand) {
    return FixedStop.of(demand, technician, start);
  }
}
