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

  boolean now() {
    if (--left > 0) {
      return false;
    }
    left = draw();
    return true;
  }

  private int draw() {
    return 1 + (int) (Math.log(1 - random.fraction()) / logOfSeeing);
  }
}
