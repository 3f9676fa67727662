package callout.planning.routing.kernel;

import java.util.Arrays;

/**
 * Finds places on routes of different owners at which all members of a crew can begin together: all
 * possible places by cost, then the cheapest set whose spans of starts meet, cut off by cost and by
 * a number of steps.
 */
final class CrewPositions {

  private static final int MOST_STEPS = 4000;
  private static final int INDEX_BITS = 20;

  private final Tours tours;
  private final Instance in;
  private final Blinks blinks;

  private boolean openRoutes = true;
  private int count;
  private int[] afters = new int[64];
  private long[] costs = new long[64];
  private long[] from = new long[64];
  private long[] to = new long[64];
  private int[] order = new int[0];
  private long[] keys = new long[0];
  private int[] chosen = new int[0];
  private int steps;
  private int people;
  private int job;
  private long best;

  /** Per member the node after which it goes. */
  int[] places = new int[0];

  /** When they begin. */
  long begin;

  CrewPositions(Tours tours, Blinks blinks) {
    this.tours = tours;
    this.blinks = blinks;
    in = tours.in;
  }

  /** Whether empty routes may be taken into use. */
  void openRoutes(boolean allowed) {
    openRoutes = allowed;
  }

  boolean find(int wanted) {
    job = wanted;
    people = in.crew[job];
    collect();
    if (count < people) {
      return false;
    }
    sort();
    chosen = new int[people];
    steps = 0;
    best = Tours.NEVER;
    choose(0, 0, 0, -Tours.NEVER, Tours.NEVER);
    return best < Tours.NEVER;
  }

  private void sort() {
    if (order.length < afters.length) {
      order = new int[afters.length];
      keys = new long[afters.length];
    }
    long largest = Long.MAX_VALUE >> INDEX_BITS + 2;
    for (int i = 0; i < count; i++) {
      long cost = Math.max(-largest, Math.min(largest, costs[i]));
      keys[i] = cost + largest << INDEX_BITS | i;
    }
    Arrays.sort(keys, 0, count);
    for (int i = 0; i < count; i++) {
      order[i] = (int) (keys[i] & (1L << INDEX_BITS) - 1);
    }
  }

  private void choose(int member, int first, long cost, long earliest, long latest) {
    if (member == people) {
      long late = Math.max(0, earliest + in.duration[job] - in.due[job]);
      long total = cost + people * in.lateRate[job] * late;
      if (total < best) {
        best = total;
        begin = earliest;
        places = Arrays.stream(chosen).map(choice -> afters[choice]).toArray();
      }
      return;
    }
    for (int i = first; i < count; i++) {
      int choice = order[i];
      if (++steps > MOST_STEPS || cost + costs[choice] * (people - member) >= best) {
        return;
      }
      long begins = Math.max(earliest, from[choice]);
      long ends = Math.min(latest, to[choice]);
      if (begins <= ends && isAnother(choice, member)) {
        chosen[member] = choice;
        choose(member + 1, i + 1, cost + costs[choice], begins, ends);
      }
    }
  }

  private boolean isAnother(int choice, int members) {
    int owner = in.owner[tours.route[afters[choice]]];
    for (int m = 0; m < members; m++) {
      if (in.owner[tours.route[afters[chosen[m]]]] == owner) {
        return false;
      }
    }
    return true;
  }

  private void collect() {
    count = 0;
    for (int r = 0; r < in.routes; r++) {
      boolean open = openRoutes || tours.size[r] > 0;
      if (open && in.mayServe(r, job) && tours.routeLoad[r] + in.load[job] <= in.capacity[r]) {
        for (int at = tours.start(r); at != tours.end(r); at = tours.next[at]) {
          if (!blinks.now()) {
            consider(r, at);
          }
        }
      }
    }
  }

  private void consider(int r, int between) {
    Times times = tours.times;
    int node = tours.firstNode[job];
    int then = tours.next[between];
    int row = in.jobPlace[job] * in.places;
    int there = row + tours.place[between];
    int on = row + tours.place[then];
    long cost = (long) in.costTo[there] + in.cost[on] - tours.leg[between];
    long[] extra = in.extraCost[job];
    cost += extra == null ? 0 : extra[r];
    cost += tours.size[r] == 0 ? in.useCost[r] : 0;
    long travelThere = in.timeTo[there];
    long travelOn = in.time[on];
    long start = times.start(node, between, travelThere);
    if (in.breakLength[r] == 0) {
      add(between, cost, start, times.end(node, then, travelOn));
      return;
    }
    add(between, cost, start, times.endUnrested(r, node, then, travelOn));
    add(
        between,
        cost,
        times.startRested(r, node, between, travelThere),
        times.end(node, then, travelOn));
  }

  private void add(int between, long cost, long first, long last) {
    if (first > last) {
      return;
    }
    if (count == afters.length) {
      afters = Arrays.copyOf(afters, 2 * count);
      costs = Arrays.copyOf(costs, 2 * count);
      from = Arrays.copyOf(from, 2 * count);
      to = Arrays.copyOf(to, 2 * count);
    }
    afters[count] = between;
    costs[count] = cost;
    from[count] = first;
    to[count++] = last;
  }
}
