package callout.shared;

import java.time.Duration;
import java.time.Instant;

/** A span of time, start included, end excluded. */
public record TimeWindow(Instant start, Instant end) {

  public TimeWindow {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException(
          "Start (%s) must be before end (%s).".formatted(start, end));
    }
  }

  public boolean contains(Instant instant) {
    return !instant.isBefore(start) && instant.isBefore(end);
  }

  public boolean overlaps(TimeWindow other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }

  public Duration length() {
    return Duration.between(start, end);
  }
}
