package callout.planning.routing;

import callout.shared.TimeWindow;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Times at a site, in digits until it is known in which language they are read. */
public final class LocalTimes {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DAY_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final int AT_MOST = 4;

  private LocalTimes() {}

  /** Such as {@code 2026-11-23 14:00}. */
  public static String text(Instant instant, ZoneId zone) {
    return DAY_TIME.format(instant.atZone(zone));
  }

  /** Such as {@code 2026-11-23 14:00–16:00}; the end's day only if it is another. */
  public static String text(TimeWindow window, ZoneId zone) {
    ZonedDateTime start = window.start().atZone(zone);
    ZonedDateTime end = window.end().atZone(zone);
    DateTimeFormatter endFormat = start.toLocalDate().equals(end.toLocalDate()) ? TIME : DAY_TIME;
    return DAY_TIME.format(start) + "–" + endFormat.format(end);
  }

  /** Comma-separated; the fifth and later ones as an ellipsis. */
  public static String text(Collection<TimeWindow> windows, ZoneId zone) {
    String shown =
        windows.stream()
            .limit(AT_MOST)
            .map(window -> text(window, zone))
            .collect(Collectors.joining(", "));
    return windows.size() > AT_MOST ? shown + ", …" : shown;
  }
}
