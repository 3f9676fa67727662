package callout.shared;

import java.util.List;

/**
 * A duration the way people say it, to the minute.
 *
 * @param key of its text: {@code time.duration.minutes}, {@code .hours} or {@code .both}
 * @param values what stands in the text
 */
public record SpokenDuration(String key, List<Long> values) {

  public static SpokenDuration ofSeconds(long seconds) {
    return ofMinutes(Math.round(seconds / 60.0));
  }

  public static SpokenDuration ofMinutes(long minutes) {
    if (minutes < 60) {
      return new SpokenDuration("time.duration.minutes", List.of(minutes));
    }
    return minutes % 60 == 0
        ? new SpokenDuration("time.duration.hours", List.of(minutes / 60))
        : new SpokenDuration("time.duration.both", List.of(minutes / 60, minutes % 60));
  }
}
