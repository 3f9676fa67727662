package callout.planning.routing.kernel;

import java.util.function.Consumer;

/**
 * Looks for routes: takes neighbouring jobs off a few routes, puts them back greedily, and goes on
 * from the outcome by simulated annealing. Every plan on the way keeps every hard rule. Runs on the
 * caller's thread; of one search only {@link #stop} may be called from another.
 */
public final class Search {

  private static final long LOOK_AT_CLOCK = 32;
  private static final double TELL_EVERY_SECONDS = 0.3;

  private final Tours tours;
  private final Best best;
  private final Ruin ruin;
  private final Recreate recreate;
  private final Randomness random;
  private final Consumer<Progress> listener;
  private Limit limit = Limit.iterations(0);
  private long iterations;
  private double used;
  private double lastTold = -1;
  private boolean untold;
  private volatile boolean stopped;

  /**
   * @param seed the same for the same plan, if the limit is a number of iterations
   * @param listener hears of better plans, at most three times a second
   */
  public Search(Instance instance, long seed, Consumer<Progress> listener) {
    this(instance, seed, listener, Ruin.MEAN_REMOVED, Ruin.LONGEST_STRING);
  }

  /** With another number of jobs taken off at a time, to see what that is worth. */
  Search(
      Instance instance,
      long seed,
      Consumer<Progress> listener,
      int meanRemoved,
      int longestString) {
    this.listener = listener;
    random = new Randomness(seed);
    tours = new Tours(instance);
    best = new Best(tours);
    Neighbours neighbours = new Neighbours(tours);
    ruin = new Ruin(tours, neighbours, random, meanRemoved, longestString);
    recreate = new Recreate(tours, neighbours, random);
  }

  public Search(Instance instance, long seed) {
    this(instance, seed, progress -> {});
  }

  /** Ends the search soon; {@link #run} then answers with the best plan found. */
  public void stop() {
    stopped = true;
  }

  public Plan run(Limit within) {
    return run(within, new int[tours.in.routes][0]);
  }

  /**
   * Goes on from a plan: its jobs keep their routes and their order at first; those that do not fit
   * any more, and those it does not name, are put where there is room. The outcome is never worse.
   *
   * @param jobsPerRoute by the number of the route, in order; a job with a crew on so many routes
   * @throws IllegalArgumentException if a job is there too often, or no job or route of the
   *     instance
   */
  public Plan run(Limit within, int[][] jobsPerRoute) {
    limit = within;
    limit.begin();
    new FirstPlan(tours, jobsPerRoute).load();
    boolean fromPlan = tours.usedRoutes() > 0;
    recreate.construct();
    keepIfBetter();
    FleetReduction fleet = new FleetReduction(this, tours, ruin, recreate, random);
    if (fleet.pays()) {
      fleet.run();
      best.restore();
    }
    anneal(fromPlan, used, 1);
    best.restore();
    untold = true;
    tell();
    return Snapshot.of(tours, iterations, limit.seconds());
  }

  private void anneal(boolean fromPlan, double from, double to) {
    Cooling cooling = Cooling.of(tours, fromPlan, from, to);
    while (goesOn(to)) {
      long weight = tours.weightOut;
      long cost = tours.cost;
      double heat = cooling.at(used);
      if (!change()) {
        continue;
      }
      if (tours.weightOut > weight
          || tours.weightOut == weight && tours.cost >= cost - heat * Math.log(random.fraction())) {
        tours.takeBack();
      } else {
        keepIfBetter();
      }
    }
  }

  /** One change of the plan; false if it came to nothing. */
  boolean change() {
    tours.begin();
    ruin.run();
    if (tours.broken) {
      tours.takeBack();
      return false;
    }
    recreate.run(ruin.removed, ruin.count);
    return true;
  }

  /** Counts an iteration; false when it is time to end. */
  boolean goesOn(double to) {
    if (iterations++ % LOOK_AT_CLOCK == 0) {
      used = limit.used(iterations - 1);
      if (untold) {
        tell();
      }
    }
    return used < to && !stopped;
  }

  double used() {
    return used;
  }

  /** Keeps the plan as it is now, if it is the best so far. */
  void keepIfBetter() {
    if (best.isWorseThanNow()) {
      best.keep();
      untold = true;
    }
  }

  private void tell() {
    double now = limit.seconds();
    if (now - lastTold >= TELL_EVERY_SECONDS || lastTold < 0) {
      lastTold = now;
      untold = false;
      listener.accept(
          new Progress(
              best.weightOut,
              best.cost,
              tours.in.jobs - tours.out.size(),
              tours.usedRoutes(),
              iterations,
              now));
    }
  }
}
