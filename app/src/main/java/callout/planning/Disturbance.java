package callout.planning;

import callout.shared.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that keeps the plan from being carried out as it stands, or leaves room in it.
 *
 * @param technician the name of whoever is absent, late, works longer or has got room; null if
 *     nobody
 * @param caseNumber of the visit that is late, overruns, was cancelled or waits; null for an
 *     absence
 * @param firstDay the days that it concerns, on the area's calendar
 * @param visits how many planned visits it concerns
 * @param pinned how many of these no run may move
 */
public record Disturbance(
    Kind kind,
    @Nullable String technician,
    @Nullable CaseNumber caseNumber,
    LocalDate firstDay,
    LocalDate lastDay,
    int visits,
    int pinned) {

  /** In the order in which people should look at them. */
  public enum Kind {
    /** Visits are planned with somebody who will not be there. */
    ABSENT,
    /** Nobody is there, and nobody can be any more, within the time that was promised. */
    LATE,
    /** A visit goes on into the time of the ones behind it. */
    OVERRUN,
    /** An urgent visit waits. */
    URGENT,
    /** A planned visit was cancelled: there is room. */
    CANCELLED
  }
}
