package callout.planning;

import callout.shared.Language;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reasons are kept with their days in ISO 8601, since nobody knows yet who will read them; here
 * they become days as the reader writes them.
 */
final class ReaderDays {

  private static final Pattern DAY =
      Pattern.compile("\\b(\\d{4}-\\d{2}-\\d{2})(?: (\\d{2}:\\d{2}))?\\b");

  private ReaderDays() {}

  /** {@code 2026-11-23 14:00–16:00} becomes {@code Mon, Nov 23, 14:00–16:00}. */
  static String in(String value, Language language) {
    DateTimeFormatter days =
        DateTimeFormatter.ofPattern(
            language == Language.DE ? "EEE, d. MMM" : "EEE, MMM d", language.locale());
    return DAY.matcher(value)
        .replaceAll(
            found -> Matcher.quoteReplacement(written(found.group(1), found.group(2), days)));
  }

  private static String written(String day, @Nullable String time, DateTimeFormatter days) {
    try {
      String written = days.format(LocalDate.parse(day));
      return time == null ? written : written + ", " + time;
    } catch (DateTimeException noDay) {
      return time == null ? day : day + " " + time; // part of a text that people wrote
    }
  }
}
