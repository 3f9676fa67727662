package callout.planning.routing.kernel;

/**
 * The temperature of simulated annealing, which falls by the same factor in the same time. It is
 * measured in the plan's mean cost of a way, so that it fits any unit.
 */
final class Cooling {

  private static final double FIRST = 0.6;
  private static final double LAST = 0.01;

  private final double first;
  private final double from;
  private final double to;

  private Cooling(double first, double from, double to) {
    this.first = first;
    this.from = from;
    this.to = to;
  }

  static Cooling of(Tours tours, double from, double to) {
    double legs = 0;
    int ways = 0;
    for (int r = 0; r < tours.in.routes; r++) {
      if (tours.size[r] > 0) {
        for (int at = tours.start(r); at != tours.end(r); at = tours.next[at]) {
          legs += tours.leg[at];
          ways++;
        }
      }
    }
    return new Cooling(ways == 0 ? 1 : FIRST * Math.max(1, legs / ways), from, to);
  }

  /**
   * @param used the part of the search's limit that is used
   */
  double at(double used) {
    double done = Math.max(0, Math.min(1, (used - from) / Math.max(1e-9, to - from)));
    return first * Math.pow(LAST, done);
  }
}
