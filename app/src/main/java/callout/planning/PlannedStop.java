package callout.planning;

import callout.shared.TimeWindow;
import callout.shared.VisitId;
import java.time.Instant;

/**
 * A visit with its place in a technician's day.
 *
 * @param technician username
 * @param start work begins
 * @param end work ends
 * @param arrivalWindow what is promised to the customer; contains the start
 * @param travelSeconds from the stop before it, or from home
 */
public record PlannedStop(
    VisitId visit,
    String technician,
    Instant start,
    Instant end,
    TimeWindow arrivalWindow,
    int travelSeconds) {

  /** From then on nobody can be there any more as promised. */
  public Instant setOffBy() {
    return arrivalWindow.end().minusSeconds(travelSeconds);
  }
}
