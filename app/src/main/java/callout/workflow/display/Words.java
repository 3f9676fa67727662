package callout.workflow.display;

import callout.orders.Totals;
import callout.shared.Language;
import callout.shared.SpokenDuration;
import callout.shared.TimeWindow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** Writes times and codes the way people of one language read them. */
public final class Words {

  private final Language language;
  private final ResourceBundle texts;
  private final ResourceBundle pages;

  public Words(Language language) {
    this.language = language;
    this.texts = bundle("messages-workflow", language);
    this.pages = bundle("messages", language);
  }

  private static ResourceBundle bundle(String name, Language language) {
    return ResourceBundle.getBundle(
        name,
        language == Language.DE ? Locale.GERMAN : Locale.ROOT,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** A moment in the place's own time, such as {@code Tue, Mar 3, 2026, 09:00}. */
  public String moment(Instant at, ZoneId zone) {
    return dayAndTime().format(at.atZone(zone));
  }

  /**
   * The clock that people of the place go by, such as {@code Pacific Time (America/Los_Angeles)}.
   */
  public String zone(ZoneId zone) {
    return "%s (%s)"
        .formatted(zone.getDisplayName(TextStyle.FULL, language.locale()), zone.getId());
  }

  /** Such as {@code Tue, Mar 3, 2026}, or the first and the last of several days. */
  public String days(LocalDate first, int count) {
    String from = day().format(first);
    return count == 1 ? from : from + " – " + day().format(first.plusDays(count - 1L));
  }

  /** A window in the place's own time; the day is not said twice. */
  public String window(TimeWindow window, ZoneId zone) {
    ZonedDateTime start = window.start().atZone(zone);
    ZonedDateTime end = window.end().atZone(zone);
    String until =
        start.toLocalDate().equals(end.toLocalDate())
            ? time().format(end)
            : dayAndTime().format(end);
    return dayAndTime().format(start) + " – " + until;
  }

  /** As {@link #moment}, and what people there call their time then: {@code …, 09:00 PST}. */
  public String momentThere(Instant at, ZoneId zone) {
    return moment(at, zone) + " " + clock(at, zone);
  }

  /** As {@link #window}, and what people there call their time then. */
  public String windowThere(TimeWindow window, ZoneId zone) {
    return window(window, zone) + " " + clock(window.end(), zone);
  }

  private String clock(Instant at, ZoneId zone) {
    return DateTimeFormatter.ofPattern("zzz", language.locale()).format(at.atZone(zone));
  }

  public String windows(List<TimeWindow> windows, ZoneId zone) {
    return windows.stream().map(window -> window(window, zone)).collect(Collectors.joining("; "));
  }

  /** The text for a code, such as {@code priority.high}; the code itself where there is none. */
  public String of(String key) {
    if (texts.containsKey(key)) {
      return texts.getString(key);
    }
    return pages.containsKey(key) ? pages.getString(key) : key.substring(key.lastIndexOf('.') + 1);
  }

  /** Such as {@code 1 h 20 min}. */
  public String duration(long seconds) {
    var spoken = SpokenDuration.ofSeconds(seconds);
    return MessageFormat.format(of(spoken.key()), spoken.values().toArray());
  }

  /** An amount as written in the language, such as {@code 1,234.50 USD}. */
  public String money(BigDecimal amount, String currency) {
    return "%s %s".formatted(number(amount, Totals.digits(currency)), currency);
  }

  /** A price for one unit, which may be finer than what is paid, such as {@code 0.125 USD}. */
  public String price(BigDecimal amount, String currency) {
    int digits = Math.max(Totals.digits(currency), amount.stripTrailingZeros().scale());
    return "%s %s".formatted(number(amount, digits), currency);
  }

  private String number(BigDecimal amount, int digits) {
    NumberFormat format = NumberFormat.getNumberInstance(language.locale());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(amount);
  }

  private DateTimeFormatter dayAndTime() {
    return language == Language.DE
        ? DateTimeFormatter.ofPattern("EEE, d. MMM yyyy, HH:mm", language.locale())
        : DateTimeFormatter.ofPattern("EEE, MMM d, yyyy, HH:mm", language.locale());
  }

  private DateTimeFormatter day() {
    return DateTimeFormatter.ofPattern(
        language == Language.DE ? "EEE, d. MMM yyyy" : "EEE, MMM d, yyyy", language.locale());
  }

  private DateTimeFormatter time() {
    return DateTimeFormatter.ofPattern("HH:mm", language.locale());
  }
}
