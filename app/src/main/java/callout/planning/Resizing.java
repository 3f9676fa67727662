package callout.planning;

import callout.audit.Audit;
import callout.journal.Journal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Lets a planned visit take longer, or less long, where it is. Nobody is asked anew: whoever has
 * accepted it still comes at the same time, and it may be under way.
 */
@Component
class Resizing {

  private final TechnicianDays days;
  private final Journal journal;
  private final Audit audit;

  Resizing(TechnicianDays days, Journal journal, Audit audit) {
    this.days = days;
    this.journal = journal;
    this.audit = audit;
  }

  /** Whether this is all that would change. */
  static boolean isAll(VisitDemand visit, PlannedStop stop, String technician, Instant start) {
    return stays(stop, technician, start) && !start.plus(visit.work()).equals(stop.end());
  }

  static boolean stays(PlannedStop stop, String technician, Instant start) {
    return stop.technician().equals(technician) && stop.start().equals(start);
  }

  /** Publishes {@link VisitResized}. */
  PlannedStop resize(VisitDemand visit, PlannedStop before) {
    PlannedStop after = days.resize(visit, before);
    audit.record(
        "visit-resized",
        visit.visit().toString(),
        visit.caseNumber(),
        Map.of("fromMinutes", minutes(before), "toMinutes", minutes(after)));
    journal.publish(new VisitResized(visit.visit(), visit.caseNumber(), before, after));
    return after;
  }

  private static String minutes(PlannedStop stop) {
    return Long.toString(Duration.between(stop.start(), stop.end()).toMinutes());
  }
}
