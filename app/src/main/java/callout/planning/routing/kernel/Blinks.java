package callout.planning.routing.kernel;

/** Closes its eyes now and then: the next time is drawn, so that most questions cost nothing. */
final class Blinks {

  private final Randomness random;
  private final double logOfSeeing;
  private int left;

  /**
   * @param probability of each moment to be one
   */
  Blinks(Randomness random, double probability) {
    this.random = random;
    logOfSeeing = Math.log1p(-probability);
    left = draw();
  }

  /** Never closes its eyes. */
  static Blinks none() {
    return new Blinks(new Randomness(0), 0);
  }

  boolean now() {
    if (logOfSeeing == 0 || --left > 0) {
      return false;
    }
    left = draw();
    return true;
  }

  private int draw() {
    double moments = Math.log(1 - random.fraction()) / logOfSeeing;
    return 1 + (int) Math.min(moments, Integer.MAX_VALUE - 1);
  }
}
