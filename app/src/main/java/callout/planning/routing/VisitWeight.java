package callout.planning.routing;

import callout.planning.VisitDemand;
import callout.shared.Priority;
import java.time.Instant;

/**
 * How much it matters that a visit is placed: low 1, normal 4, high 16, urgent 64, so that one
 * visit stands against up to three of the next lower priority; doubled when it is due before the
 * run ends.
 */
public final class VisitWeight {

  private VisitWeight() {}

  public static long of(VisitDemand visit, Instant runEnds) {
    long weight = ofPriority(visit.priority());
    Instant dueBy = visit.dueBy();
    return dueBy != null && dueBy.isBefore(runEnds) ? 2 * weight : weight;
  }

  /** How many times as much it costs to be late: low and normal 1, high 5, urgent 30. */
  static int haste(VisitDemand visit) {
    return switch (visit.priority()) {
      case LOW, NORMAL -> 1;
      case HIGH -> 5;
      case URGENT -> 30;
    };
  }

  private static long ofPriority(Priority priority) {
    return switch (priority) {
      case LOW -> 1;
      case NORMAL -> 4;
      case HIGH -> 16;
      case URGENT -> 64;
    };
  }
}
