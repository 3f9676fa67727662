package callout.planning.routing.kernel;

/** Quick random numbers, the same for the same seed: a Weyl sequence, mixed (SplitMix64). */
final class Randomness {

  private long state;

  Randomness(long seed) {
    state = seed;
  }

  private long next() {
    state += 0x9E3779B97F4A7C15L;
    long mixed = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 31;
  }

  /** 0 to {@code bound - 1}. */
  int below(int bound) {
    return (int) ((next() >>> 32) * bound >>> 32);
  }

  /** At least 0, less than 1. */
  double fraction() {
    return (next() >>> 11) * 0x1.0p-53;
  }
}
