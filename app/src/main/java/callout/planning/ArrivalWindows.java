package callout.planning;

import callout.rules.Decision;
import callout.rules.Decisions;
import callout.shared.TimeWindow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * What is promised to the customer: the planned start with the minutes before and after it that
 * {@code decisions/arrival-window} says, rounded outwards to quarters of an hour, and cut to the
 * window in which the work may begin, and to when the technician can be there on that day at all.
 */
@Component
class ArrivalWindows {

  private static final String WINDOW = "arrival-window";
  private static final String ANSWER = "promise-answer";
  private static final long QUARTER_SECONDS = 900;

  private final Decisions decisions;
  private final Clock clock;

  /** The table is as it was deployed; few facts ever differ. */
  private final Map<Map<String, Object>, Decision> widths = new ConcurrentHashMap<>();

  ArrivalWindows(Decisions decisions, Clock clock) {
    this.decisions = decisions;
    this.clock = clock;
  }

  /**
   * Keeps a receipt in the visit's case.
   *
   * @param possible when the technician could be there
   */
  TimeWindow around(Instant start, VisitDemand visit, StartSpan possible) {
    Decision width = decisions.decide(WINDOW, facts(start, visit), visit.caseNumber());
    return around(start, visit, possible, width);
  }

  /** What would be promised; many are asked for at once, and nothing is promised yet. */
  TimeWindow offered(Instant start, VisitDemand visit, StartSpan possible) {
    Decision width =
        widths.computeIfAbsent(facts(start, visit), facts -> decisions.tryOut(WINDOW, facts));
    return around(start, visit, possible, width);
  }

  private Map<String, Object> facts(Instant start, VisitDemand visit) {
    return Map.of(
        "priority", visit.priority().code(),
        "windowNamed", !visit.windows().isEmpty(),
        "daysAhead", daysAhead(start, visit));
  }

  private static TimeWindow around(
      Instant start, VisitDemand visit, StartSpan possible, Decision width) {
    Instant opens = quarter(start.minus(minutes(width, "minutesBefore")), 0);
    Instant there = quarter(possible.earliest().minusMillis(1), 1);
    if (opens.isBefore(there)) {
      opens = there.isAfter(start) ? start.truncatedTo(ChronoUnit.MINUTES) : there;
    }
    Instant closes = quarter(start.plus(minutes(width, "minutesAfter")), 1);
    Instant last = quarter(possible.latest(), 0);
    if (closes.isAfter(last)) {
      closes = last.isAfter(start) ? last : quarter(start, 1);
    }
    for (TimeWindow window : visit.windows()) {
      if (window.contains(start)) {
        opens = window.start().isAfter(opens) ? window.start() : opens;
        closes = window.end().isBefore(closes) ? window.end() : closes;
      }
    }
    return new TimeWindow(opens, closes);
  }

  private static Duration minutes(Decision width, String name) {
    return Duration.ofMinutes(width.number(name));
  }

  /** The start of the quarter of an hour that the time is in, or of one after it. */
  private static Instant quarter(Instant time, int later) {
    long quarters = Math.floorDiv(time.getEpochSecond(), QUARTER_SECONDS) + later;
    return Instant.ofEpochSecond(quarters * QUARTER_SECONDS);
  }

  /** Until when the customer may answer the offer of another window; keeps a receipt too. */
  Instant answerDue(VisitDemand visit, TimeWindow promised, TimeWindow offered) {
    Instant now = clock.instant();
    Instant first = promised.start().isBefore(offered.start()) ? promised.start() : offered.start();
    long hoursLeft = Math.max(0, Duration.between(now, first).toHours());
    Decision time =
        decisions.decide(ANSWER, Map.of("hoursLeft", (int) hoursLeft), visit.caseNumber());
    return now.truncatedTo(ChronoUnit.MINUTES)
        .plus(Duration.ofMinutes(time.number("minutesToAnswer")));
  }

  /** As people at the site count days; 0 for today. */
  private int daysAhead(Instant start, VisitDemand visit) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), visit.zone());
    return (int) ChronoUnit.DAYS.between(today, LocalDate.ofInstant(start, visit.zone()));
  }
}
