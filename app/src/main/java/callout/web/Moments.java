package callout.web;

import callout.shared.Language;
import callout.shared.SpokenDuration;
import callout.shared.TimeWindow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Days, times and durations the way the reader of a page writes them, in the place's own time. */
@Component
public class Moments {

  private static final int YEAR_UNSAID_DAYS = 180;
  private static final int HOURS_AGO_AT_MOST = 8;

  private final Texts texts;
  private final Clock clock;

  Moments(Texts texts, Clock clock) {
    this.texts = texts;
    this.clock = clock;
  }

  /** Something that has happened: "12 min ago", or the day and time once that is long past. */
  public Moment past(Instant at, ZoneId zone) {
    ZonedDateTime local = at.atZone(zone);
    return new Moment(
        at.toString(), ago(at, zone), "%s %s".formatted(dayAndTime(at, zone), zoneName(local)));
  }

  private String ago(Instant at, ZoneId zone) {
    long minutes = Duration.between(at, clock.instant()).toMinutes();
    if (minutes < 1) {
      return texts.of("time.now");
    }
    if (minutes < 60) {
      return texts.of("time.minutes", minutes);
    }
    return minutes < HOURS_AGO_AT_MOST * 60
        ? texts.of("time.hours", minutes / 60)
        : dayAndTime(at, zone);
  }

  /** "Mon, Nov 23"; with the year where that is not obvious. */
  public String day(LocalDate day) {
    boolean near = Math.abs(ChronoUnit.DAYS.between(today(ZoneOffset.UTC), day)) < YEAR_UNSAID_DAYS;
    return near
        ? format("EEE, MMM d", "EEE, d. MMM").format(day)
        : format("EEE, MMM d, yyyy", "EEE, d. MMM yyyy").format(day);
  }

  /** "Monday, November 23, 2026". */
  public String longDay(LocalDate day) {
    return format("EEEE, MMMM d, yyyy", "EEEE, d. MMMM yyyy").format(day);
  }

  /** "Mon, Nov 23" or "Mon, Nov 23 – Wed, Nov 25". */
  public String days(LocalDate first, int count) {
    return count == 1 ? day(first) : day(first) + " – " + day(first.plusDays(count - 1L));
  }

  public String time(Instant at, ZoneId zone) {
    return format("HH:mm", "HH:mm").format(at.atZone(zone));
  }

  /** "09:00–09:45". */
  public String hours(Instant start, Instant end, ZoneId zone) {
    return time(start, zone) + "–" + time(end, zone);
  }

  /** "Mon, Nov 23, 09:00". */
  public String dayAndTime(Instant at, ZoneId zone) {
    return day(at.atZone(zone).toLocalDate()) + ", " + time(at, zone);
  }

  /** "Mon, Nov 23, 09:00–11:00"; the second day is named only if it is another. */
  public String window(TimeWindow window, ZoneId zone) {
    boolean sameDay =
        window.start().atZone(zone).toLocalDate().equals(window.end().atZone(zone).toLocalDate());
    return sameDay
        ? dayAndTime(window.start(), zone) + "–" + time(window.end(), zone)
        : dayAndTime(window.start(), zone) + " – " + dayAndTime(window.end(), zone);
  }

  /** "1 h 20 min". */
  public String duration(long seconds) {
    var spoken = SpokenDuration.ofSeconds(seconds);
    return texts.of(spoken.key(), spoken.values().toArray());
  }

  public LocalDate today(ZoneId zone) {
    return clock.instant().atZone(zone).toLocalDate();
  }

  /** "PST", as people there call their time then. */
  public String zoneName(Instant at, ZoneId zone) {
    return zoneName(at.atZone(zone));
  }

  private static String zoneName(ZonedDateTime local) {
    return DateTimeFormatter.ofPattern("zzz", LocaleContextHolder.getLocale()).format(local);
  }

  private DateTimeFormatter format(String english, String german) {
    return DateTimeFormatter.ofPattern(
        texts.language() == Language.DE ? german : english, texts.language().locale());
  }
}
