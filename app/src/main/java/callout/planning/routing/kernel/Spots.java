package callout.planning.routing.kernel;

import java.util.Arrays;

/**
 * Places at which one member of a job fits into the plan as it is, each with what it adds to the
 * cost of ways and with the span in which work may begin there. A place on a route with a break
 * comes up to twice: with the break before and after it.
 */
final class Spots {

  private static final int INDEX_BITS = 20;

  private final Tours tours;
  private final Instance in;
  private int[] order = new int[0];
  private long[] keys = new long[0];

  int count;

  /** The nodes after which it fits. */
  int[] afters = new int[64];

  long[] costs = new long[64];
  long[] from = new long[64];
  long[] to = new long[64];

  Spots(Tours tours) {
    this.tours = tours;
    in = tours.in;
  }

  void clear() {
    count = 0;
  }

  /** Whether the route may take the job at all, wherever on it. */
  boolean mayTake(int r, int job) {
    return in.mayServe(r, job) && tours.routeLoad[r] + in.load[job] <= in.capacity[r];
  }

  /** Adds the places of the whole route, if it may take the job. */
  void considerAll(int job, int r, Blinks blinks) {
    if (!mayTake(r, job)) {
      return;
    }
    for (int at = tours.start(r); at != tours.end(r); at = tours.next[at]) {
      if (!blinks.now()) {
        consider(job, r, at);
      }
    }
  }

  void consider(int job, int r, int between) {
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
    cost += tours.unevenness(r, in.duration[job]);
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

  /** Whether nobody who is at one of the first {@code members} spots chosen is at this one too. */
  boolean isOfAnother(int spot, int[] chosen, int members) {
    for (int m = 0; m < members; m++) {
      if (owner(chosen[m]) == owner(spot)) {
        return false;
      }
    }
    return true;
  }

  private int owner(int spot) {
    return in.owner[tours.route[afters[spot]]];
  }

  /** All of them by cost, the cheapest first. */
  int[] byCost() {
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
    return order;
  }
}
