package callout.planning;

import callout.shared.CaseNumber;
import callout.shared.TimeWindow;
import callout.shared.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
 * @param skills {@code WAIVE_SKILL}: what the technician lacks: {@link WantedSkill}s by comma
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

  /** How much later the start of the same fix may be by the time somebody has chosen it. */
  private static final Duration CHOOSING = Duration.ofMinutes(15);

  /** What would have to give. */
  public enum Kind {
    /** Nothing: it could have been planned on a day that the run did not look at. */
    AS_IT_IS,
    WIDEN_WINDOW,
    ANOTHER_DAY,
    WAIVE_SKILL,
    OVERTIME,
    MOVE_OTHER,
    DROP_PIN
  }

  /** A planned visit that makes room. */
  public record Moved(
      VisitId visit,
      CaseNumber caseNumber,
      String title,
      String technician,
      String technicianName,
      Instant start) {}

  /**
   * The same for the same fix, however often it is looked for; without spaces, for forms strip
   * them.
   */
  public String id() {
    return "%s/%s/%s/%s/%s"
        .formatted(kind, technician, start, minutes, moved == null ? "-" : moved.visit());
  }

  /**
   * Whether this is what somebody has chosen who was shown that id. What begins as soon as somebody
   * can be there begins a little later the longer that takes.
   */
  boolean isStill(String id) {
    String[] parts = id.split("/");
    return parts.length == 5
        && parts[0].equals(kind.name())
        && parts[1].equals(technician)
        && parts[4].equals(moved == null ? "-" : moved.visit().toString())
        && (kind == Kind.OVERTIME || parts[3].equals(Integer.toString(minutes)))
        && isSoonAfter(parts[2]);
  }

  private boolean isSoonAfter(String shown) {
    try {
      Instant then = Instant.parse(shown);
      return !start.isBefore(then) && !start.isAfter(then.plus(CHOOSING));
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
