package callout.planning.routing.kernel;

import java.util.Arrays;

/**
 * Empties one route after the other where using a route costs something. Jobs that stay out again
 * and again count more and more, and a plan is better if those that are out of it count less
 * (absence counters of Christiaens and Vanden Berghe).
 */
final class FleetReduction {

  private static final double SHARE_OF_TIME = 0.4;

  private final Search search;
  private final Tours tours;
  private final Instance in;
  private final Ruin ruin;
  private final Recreate recreate;
  private final Randomness random;
  private final long[] absences;

  FleetReduction(Search search, Tours tours, Ruin ruin, Recreate recreate, Randomness random) {
    this.search = search;
    this.tours = tours;
    this.ruin = ruin;
    this.recreate = recreate;
    this.random = random;
    in = tours.in;
    absences = new long[in.jobs];
  }

  /** Whether each route costs something, all jobs are planned, and fewer routes may do. */
  boolean pays() {
    return in.routes > 1
        && tours.out.size() == 0
        && Arrays.stream(in.useCost).allMatch(cost -> cost > 0)
        && tours.usedRoutes() > leastRoutes();
  }

  private int leastRoutes() {
    long all = Arrays.stream(in.load).sum();
    long largest = Arrays.stream(in.capacity).max().orElse(Long.MAX_VALUE);
    return largest == 0 ? 1 : (int) Math.max(1, (all + largest - 1) / largest);
  }

  void run() {
    double until = search.used() + SHARE_OF_TIME;
    Cooling cooling = Cooling.of(tours, false, search.used(), until);
    recreate.openRoutes(false);
    boolean going = emptyOne();
    while (going && search.goesOn(until)) {
      long absent = absent();
      long cost = tours.cost;
      double heat = cooling.at(search.used());
      if (!search.change()) {
        continue;
      }
      long now = absent();
      for (int i = 0; i < tours.out.size(); i++) {
        absences[tours.out.get(i)]++;
      }
      if (tours.out.size() == 0) {
        search.keepIfBetter();
        going = tours.usedRoutes() > leastRoutes() && emptyOne();
      } else if (now > absent
          || now == absent && tours.cost >= cost - heat * Math.log(random.fraction())) {
        tours.takeBack();
      }
    }
    recreate.openRoutes(true);
  }

  private long absent() {
    long sum = 0;
    for (int i = 0; i < tours.out.size(); i++) {
      sum += 1 + absences[tours.out.get(i)];
    }
    return sum;
  }

  /** Gives up the route whose jobs have been out the least; false if it can't be emptied. */
  private boolean emptyOne() {
    long least = Long.MAX_VALUE;
    int chosen = 0;
    for (int r = 0; r < in.routes; r++) {
      if (tours.size[r] > 0) {
        long sum = 0;
        for (int at = tours.next[tours.start(r)]; at != tours.end(r); at = tours.next[at]) {
          sum += absences[tours.jobOf[at]];
        }
        if (sum < least) {
          least = sum;
          chosen = r;
        }
      }
    }
    tours.begin();
    ruin.empty(chosen);
    if (tours.broken) {
      tours.takeBack();
      return false;
    }
    return true;
  }
}
