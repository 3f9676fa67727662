package callout.workforce;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A shift that returns every week, in local time of the technician's area.
 *
 * @param technician username
 * @param endsAt at or before {@code startsAt} for an end on the next day
 * @param pause null for a shift without a break
 */
public record WeeklyShift(
    String technician,
    DayOfWeek weekday,
    LocalTime startsAt,
    LocalTime endsAt,
    @Nullable WeeklyBreak pause) {

  /** A shift without a break. */
  public WeeklyShift(String technician, DayOfWeek weekday, LocalTime startsAt, LocalTime endsAt) {
    this(technician, weekday, startsAt, endsAt, null);
  }

  /** Start on this day; a time that the clock change skips is as much later as it skips. */
  ZonedDateTime startOn(LocalDate day, ZoneId zone) {
    return ZonedDateTime.of(day, startsAt, zone);
  }

  /** End of the shift that starts on this day. */
  ZonedDateTime endOn(LocalDate day, ZoneId zone) {
    return ZonedDateTime.of(endsAt.isAfter(startsAt) ? day : day.plusDays(1), endsAt, zone);
  }

  /** A time within the shift that starts on this day. */
  ZonedDateTime within(LocalTime time, LocalDate day, ZoneId zone) {
    return ZonedDateTime.of(time.isBefore(startsAt) ? day.plusDays(1) : day, time, zone);
  }
}
