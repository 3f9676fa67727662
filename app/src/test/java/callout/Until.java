package callout;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for something to become true, never for a time. */
public final class Until {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Duration GLANCE = Duration.ofMillis(20);

  private Until() {}

  /**
   * @param what a sentence that says what was waited for in vain
   */
  public static void isTrue(String what, BooleanSupplier condition) {
    isThere(what, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
  }

  /** The value, once it is there. */
  public static <T> T isThere(String what, Supplier<Optional<T>> value) {
    return isThere(what, PATIENCE, value);
  }

  /**
   * The value, once it is there.
   *
   * @param patience for what takes longer than anything within a running product
   */
  public static <T> T isThere(String what, Duration patience, Supplier<Optional<T>> value) {
    Instant deadline = Instant.now().plus(patience);
    while (Instant.now().isBefore(deadline)) {
      Optional<T> found = value.get();
      if (found.isPresent()) {
        return found.get();
      }
      LockSupport.parkNanos(GLANCE.toNanos());
    }
    throw new AssertionError("Waited %s in vain: %s".formatted(patience, what));
  }
}
