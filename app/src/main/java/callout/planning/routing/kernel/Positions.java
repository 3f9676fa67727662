package callout.planning.routing.kernel;

import org.jspecify.annotations.Nullable;

/** Finds the cheapest place for one node, passing over a place now and then. */
final class Positions {

  private final Tours tours;
  private final Instance in;
  private final Neighbours neighbours;
  private final Blinks blinks;
  private final int[] next;
  private final int[] prev;
  private final int[] route;
  private final int[] place;
  private final int[] size;
  private final long[] leg;
  private final int[] seen;
  private int round;
  private boolean openRoutes = true;

  private int node;
  private int row;
  private long load;
  private long work;
  private boolean due;
  private long @Nullable [] allowed;
  private long @Nullable [] extra;

  /** The node after which it fits best; -1 if none was found. */
  int after;

  long added;

  Positions(Tours tours, Neighbours neighbours, Blinks blinks) {
    this.tours = tours;
    this.neighbours = neighbours;
    this.blinks = blinks;
    in = tours.in;
    next = tours.next;
    prev = tours.prev;
    route = tours.route;
    place = tours.place;
    size = tours.size;
    leg = tours.leg;
    seen = new int[place.length];
  }

  /** Whether empty routes may be taken into use. */
  void openRoutes(boolean allowed) {
    openRoutes = allowed;
  }

  /** Looks next to the likely neighbours, the nearest first. */
  boolean find(int job) {
    begin(job);
    findAfter(neighbours.before[job], neighbours.wayBefore[job], neighbours.leastFrom[job]);
    findBefore(neighbours.behind[job], neighbours.wayBehind[job], neighbours.leastTo[job]);
    for (int r : neighbours.routes[job]) {
      if (size[r] > 0) {
        considerOnce(tours.start(r));
        considerOnce(prev[tours.end(r)]);
      }
    }
    considerEmpty();
    return after >= 0;
  }

  /** One way alone tells of most places that they are too dear. */
  private void findAfter(int[] nodes, int[] ways, long least) {
    for (int i = 0; i < nodes.length; i++) {
      int at = nodes[i];
      if (ways[i] + least - leg[at] < added && route[at] >= 0) {
        seen[at] = round;
        int then = next[at];
        consider(at, then, (long) ways[i] + in.cost[row + place[then]]);
      }
    }
  }

  private void findBefore(int[] nodes, int[] ways, long least) {
    for (int i = 0; i < nodes.length; i++) {
      int then = nodes[i];
      int at = prev[then];
      if (ways[i] + least - leg[at] < added && route[then] >= 0 && seen[at] != round) {
        seen[at] = round;
        consider(at, then, (long) ways[i] + in.costTo[row + place[at]]);
      }
    }
  }

  /** Looks everywhere. */
  boolean findAnywhere(int job) {
    begin(job);
    for (int r = 0; r < in.routes; r++) {
      if (size[r] > 0 && in.mayServe(r, job)) {
        for (int at = tours.start(r); at != tours.end(r); at = next[at]) {
          consider(at);
        }
      }
    }
    considerEmpty();
    return after >= 0;
  }

  /** Looks on the routes that have changed: all a job needs that fitted nowhere before. */
  boolean findOnChanged(int job) {
    begin(job);
    for (int i = 0; i < tours.undo.touched(); i++) {
      int r = tours.undo.touched(i);
      if (in.mayServe(r, job) && (openRoutes || size[r] > 0)) {
        for (int at = tours.start(r); at != tours.end(r); at = next[at]) {
          consider(at);
        }
      }
    }
    return after >= 0;
  }

  private void begin(int job) {
    round++;
    node = tours.firstNode[job];
    row = in.jobPlace[job] * in.places;
    load = in.load[job];
    work = in.duration[job];
    due = in.lateRate[job] > 0;
    allowed = in.allowed[job];
    extra = in.extraCost[job];
    after = -1;
    added = Tours.NEVER;
  }

  private void considerOnce(int between) {
    if (seen[between] != round) {
      seen[between] = round;
      consider(between);
    }
  }

  private void considerEmpty() {
    if (!openRoutes) {
      return;
    }
    for (int kind = tours.emptiness.kinds() - 1; kind >= 0; kind--) {
      int r = tours.emptiness.empty(kind);
      if (r >= 0) {
        consider(tours.start(r));
      }
    }
  }

  private void consider(int between) {
    int then = next[between];
    consider(between, then, (long) in.costTo[row + place[between]] + in.cost[row + place[then]]);
  }

  private void consider(int between, int then, long ways) {
    if (blinks.now()) {
      return;
    }
    int r = route[between];
    long more = ways - leg[between];
    if (extra != null) {
      more += extra[r];
    }
    if (size[r] == 0) {
      more += in.useCost[r];
    }
    if (in.uneven) {
      more += tours.unevenness(r, work);
    }
    if (more >= added
        || allowed != null && (allowed[r >> 6] >>> r & 1) == 0
        || tours.routeLoad[r] + load > in.capacity[r]
        || !fits(r, between, then)) {
      return;
    }
    if (due || tours.timed(r)) {
      int there = in.timeTo[row + place[between]];
      more += tours.timetable.added(r, node, between, there, in.time[row + place[then]]);
      if (more >= added) {
        return;
      }
    }
    added = more;
    after = between;
  }

  private boolean fits(int r, int between, int then) {
    int there = in.timeTo[row + place[between]];
    return tours.times.fits(r, node, between, then, there, in.time[row + place[then]]);
  }
}
