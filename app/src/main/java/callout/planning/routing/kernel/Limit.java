package callout.planning.routing.kernel;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * How long a search goes on: for a time, for a time its thread computes, or for a number of
 * iterations, with which it finds the same plan each time.
 */
public final class Limit {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final long nanos;
  private final boolean computing;
  private final long iterations;
  private long began;

  private Limit(long nanos, boolean computing, long iterations) {
    this.nanos = nanos;
    this.computing = computing;
    this.iterations = iterations;
  }

  public static Limit seconds(double seconds) {
    return new Limit((long) (seconds * 1e9), false, Long.MAX_VALUE);
  }

  /** Time on a processor alone, to compare by where the machine has other work too. */
  public static Limit processorSeconds(double seconds) {
    return new Limit((long) (seconds * 1e9), true, Long.MAX_VALUE);
  }

  public static Limit iterations(long iterations) {
    return new Limit(Long.MAX_VALUE, false, iterations);
  }

  void begin() {
    began = now();
  }

  double seconds() {
    return (now() - began) / 1e9;
  }

  /** The part of it that has been used: 0 to 1, or more. */
  double used(long done) {
    return iterations < Long.MAX_VALUE
        ? (double) done / iterations
        : (double) (now() - began) / nanos;
  }

  private long now() {
    return computing ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
  }
}
