package callout.planning.routing.kernel;

/**
 * How long a search goes on: for a time, or for a number of iterations, with which it finds the
 * same plan each time.
 */
public final class Limit {

  private final long nanos;
  private final long iterations;
  private long began;

  private Limit(long nanos, long iterations) {
    this.nanos = nanos;
    this.iterations = iterations;
  }

  public static Limit seconds(double seconds) {
    return new Limit((long) (seconds * 1e9), Long.MAX_VALUE);
  }

  public static Limit iterations(long iterations) {
    return new Limit(Long.MAX_VALUE, iterations);
  }

  void begin() {
    began = System.nanoTime();
  }

  double seconds() {
    return (System.nanoTime() - began) / 1e9;
  }

  /** The part of it that has been used: 0 to 1, or more. */
  double used(long done) {
    return iterations < Long.MAX_VALUE
        ? (double) done / iterations
        : (double) (System.nanoTime() - began) / nanos;
  }
}
