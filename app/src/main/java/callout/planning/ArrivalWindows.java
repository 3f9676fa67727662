package callout.planning;

import callout.shared.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * What is promised to the customer: the planned start, a margin to both sides, rounded outwards to
 * quarters of an hour, and cut to the window in which the work may begin.
 */
@Component
class ArrivalWindows {

  private static final long QUARTER_SECONDS = 900;

  private final Duration margin;

  ArrivalWindows(PlanningSettings settings) {
    this.margin = settings.arrivalMargin();
  }

  TimeWindow around(Instant start, VisitDemand visit) {
    long from = start.minus(margin).getEpochSecond();
    long to = start.plus(margin).getEpochSecond();
    Instant opens = Instant.ofEpochSecond(Math.floorDiv(from, QUARTER_SECONDS) * QUARTER_SECONDS);
    Instant closes =
        Instant.ofEpochSecond((Math.floorDiv(to, QUARTER_SECONDS) + 1) * QUARTER_SECONDS);
    for (TimeWindow window : visit.windows()) {
      if (window.contains(start)) {
        opens = window.start().isAfter(opens) ? window.start() : opens;
        closes = window.end().isBefore(closes) ? window.end() : closes;
      }
    }
    return new TimeWindow(opens, closes);
  }
}
