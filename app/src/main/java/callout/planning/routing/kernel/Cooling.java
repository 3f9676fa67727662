package callout.planning.routing.kernel;

/**
 * The temperature of simulated annealing, which falls by the same factor in the same time. It is
 * measured in the plan's mean cost of a way, so that it fits any unit.
 */
final class Cooling {

  private static final double FIRST = 2.5;

  /** Where there is a plan to go on from, which more heat would only melt down. */
  private static final double FIRST_FROM_PLAN = 0.1;

  private static final double LAST = 0.0125;

  private final double first;
  private final double last;
  private final double from;
  private final double to;

  private Cooling(double first, double last, double from, double to) {
    this.first = first;
    this.last = last;
    this.from = from;
    this.to = to;
  }

  static Cooling of(Tours tours, boolean fromPlan, double from, double to) {
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
    double mean = Math.max(1, legs / Math.max(1, ways));
    return new Cooling(mean * (fromPlan ? FIRST_FROM_PLAN : FIRST), mean * LAST, from, to);
  }

  /**
   * @param used the part of the search's limit that is used
   */
  double at(double used) {
    double done = Math.max(0, Math.min(1, (used - from) / Math.max(1e-9, to - from)));
    return first * Math.pow(last / first, done);
  }
}
