package callout.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that changes seldom and is asked for again and again, as when a long list is drawn. It
 * is read anew once what is known of it is too old; two who find that at once both read it.
 */
public final class Remembered<T> {

  private record Known<T>(Instant until, T value) {}

  private final Supplier<T> source;
  private final Duration fresh;
  private final Clock clock;
  private volatile @Nullable Known<T> known;

  /**
   * @param fresh for how long what was read is gone by
   */
  public Remembered(Supplier<T> source, Duration fresh, Clock clock) {
    this.source = source;
    this.fresh = fresh;
    this.clock = clock;
  }

  public T get() {
    Instant now = clock.instant();
    Known<T> last = known;
    if (last == null || !now.isBefore(last.until())) {
      last = new Known<>(now.plus(fresh), source.get());
      known = last;
    }
    return last.value();
  }
}
