package callout.intake;

import callout.shared.TimeWindow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the windows that a customer would like. */
@Component
class WindowsCheck {

  private static final int MOST_WINDOWS = 10;
  private static final Duration FARTHEST_WINDOW = Duration.ofDays(400);

  private final Clock clock;

  WindowsCheck(Clock clock) {
    this.clock = clock;
  }

  List<TimeWindow> check(
      FieldReader checks, @Nullable List<RequestInput.@Nullable WindowInput> windows, ZoneId zone) {
    List<TimeWindow> checked = new ArrayList<>();
    if (windows == null) {
      return checked;
    }
    if (windows.size() > MOST_WINDOWS) {
      checks.refuse("preferredWindows", "too-many", "At most %d windows.".formatted(MOST_WINDOWS));
      return checked;
    }
    for (int i = 0; i < windows.size(); i++) {
      window(checks, "preferredWindows[%d]".formatted(i), windows.get(i), zone)
          .ifPresent(checked::add);
    }
    return checked;
  }

  private Optional<TimeWindow> window(
      FieldReader checks, String field, RequestInput.@Nullable WindowInput window, ZoneId zone) {
    if (window == null || isBlank(window.start()) || isBlank(window.end())) {
      checks.refuse(
          window == null || isBlank(window.start()) ? field + ".start" : field + ".end",
          "required",
          "A window needs a start and an end.");
      return Optional.empty();
    }
    Optional<Instant> start = checks.instant(field + ".start", window.start(), zone);
    Optional<Instant> end = checks.instant(field + ".end", window.end(), zone);
    if (start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    if (!start.get().isBefore(end.get())) {
      checks.refuse(field + ".end", "reversed", "The end must be after the start.");
    } else if (!end.get().isAfter(now)) {
      checks.refuse(field + ".end", "past", "This window is over already.");
    } else if (start.get().isAfter(now.plus(FARTHEST_WINDOW))) {
      checks.refuse(field + ".start", "too-far", "A window may start up to 400 days ahead.");
    } else {
      return Optional.of(new TimeWindow(start.get(), end.get()));
    }
    return Optional.empty();
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
