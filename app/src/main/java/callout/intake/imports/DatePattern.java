package callout.intake.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads dates as one pattern has them, and no date that does not exist, such as 31 April. */
final class DatePattern {

  private final String pattern;
  private final DateTimeFormatter format;

  private DatePattern(String pattern, DateTimeFormatter format) {
    this.pattern = pattern;
    this.format = format;
  }

  /** Empty if this is no pattern of a date. */
  static Optional<DatePattern> of(String pattern) {
    try {
      DateTimeFormatter format =
          new DateTimeFormatterBuilder()
              .parseCaseInsensitive()
              .appendPattern(withoutEra(pattern))
              .toFormatter(Locale.ENGLISH)
              .withResolverStyle(ResolverStyle.STRICT);
      var read = new DatePattern(pattern, format);
      String example = format.format(ZonedDateTime.of(2020, 1, 31, 13, 5, 0, 0, ZoneId.of("UTC")));
      return read.iso(example, null).map(ok -> read);
    } catch (IllegalArgumentException | DateTimeException none) {
      return Optional.empty();
    }
  }

  /**
   * The time as ISO 8601; a date alone is the beginning of its day. Empty if the text does not fit.
   *
   * @param zone where it was written down; null where that is not said, and then the answer has no
   *     offset unless the text has one
   */
  Optional<String> iso(String text, @Nullable ZoneId zone) {
    try {
      TemporalAccessor time =
          format.parseBest(
              text,
              ZonedDateTime::from,
              OffsetDateTime::from,
              LocalDateTime::from,
              LocalDate::from);
      return Optional.of(iso(time, zone));
    } catch (DateTimeException unfit) {
      return Optional.empty();
    }
  }

  private static String iso(TemporalAccessor time, @Nullable ZoneId zone) {
    if (time instanceof ZonedDateTime zoned) {
      return zoned.toOffsetDateTime().toString();
    }
    if (time instanceof OffsetDateTime offset) {
      return offset.toString();
    }
    LocalDateTime local =
        time instanceof LocalDate date ? date.atStartOfDay() : LocalDateTime.from(time);
    return zone == null ? local.toString() : local.atZone(zone).toOffsetDateTime().toString();
  }

  /** Year of era needs an era to be read strictly; nobody writes one. */
  private static String withoutEra(String pattern) {
    var text = new StringBuilder();
    boolean quoted = false;
    for (char letter : pattern.toCharArray()) {
      quoted ^= letter == '\'';
      text.append(letter == 'y' && !quoted ? 'u' : letter);
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return pattern;
  }
}
