package callout.planning;

import callout.shared.TimeWindow;
import callout.shared.VisitId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A way to plan a visit that fits nowhere: what would have to give, and where it fits then. Each
 * has been tried in the plan as it stands.
 *
 * @param kind what would have to give
 * @param technician username of whoever would come
 * @param start of the work
 * @param addedTravelSeconds of everybody concerned; may be below 0
 * @param minutes {@code WIDEN_WINDOW}: by which the window grows; {@code OVERTIME}: of overtime
 *     beyond what is allowed anyway; else 0
 * @param window {@code WIDEN_WINDOW}, {@code ANOTHER_DAY}: the window as it would be
 * @param skills {@code WAIVE_SKILL}: codes that the technician lacks, by comma
 * @param day {@code OVERTIME}: the shift's day
 * @param moved {@code MOVE_OTHER}, {@code DROP_PIN}: a planned visit that would move within its
 *     promise, and where to; with {@code DROP_PIN} somebody has pinned it
 */
public record Fix(
    Kind kind,
    String technician,
    String technicianName,
    Instant start,
    long addedTravelSeconds,
    int minutes,
    @Nullable TimeWindow window,
    @Nullable String skills,
    @Nullable LocalDate day,
    @Nullable Moved moved) {

  /** What would have to give. */
  public enum Kind {
    WIDEN_WINDOW,
    ANOTHER_DAY,
    WAIVE_SKILL,
    OVERTIME,
    MOVE_OTHER,
    DROP_PIN
  }

  /** A planned visit that makes room. */
  public record Moved(
      VisitId visit, String title, String technician, String technicianName, Instant start) {}

  /**
   * The same for the same fix, however often it is looked for; without spaces, for forms strip
   * them.
   */
  public String id() {
    return "%s/%s/%s/%s/%s"
        .formatted(kind, technician, start, minutes, moved == null ? "-" : moved.visit());
  }
}
