package callout.planning.routing.kernel;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Places, routes and jobs as numbers. Immutable. Travel is kept twice, by its start and by its end,
 * so that all ways from or to one place lie side by side.
 */
public final class Instance {

  final int places;
  final int[] time;
  final int[] timeTo;
  final int[] cost;
  final int[] costTo;

  final int routes;
  final int[] routeStart;
  final int[] routeEnd;
  final int[] owner;
  final long[] opens;
  final long[] regular;
  final long[] latest;
  final long[] overtimeRate;
  final long[] useCost;
  final long[] fairWork;
  final long[] unevenRate;
  final long[] capacity;
  final long[] breakLength;
  final long[] breakFrom;
  final long[] breakTo;

  final int jobs;
  final int[] jobPlace;
  final long[] duration;
  final long[][] windowFirst;
  final long[][] windowLast;
  final long[] weight;
  final long[] load;
  final long[] @Nullable [] allowed;
  final long[] @Nullable [] extraCost;
  final long[] due;
  final long[] lateRate;
  final int[] crew;
  final boolean[] pinned;
  final int[][] after;

  /** Whether times on one route depend on another: several people at once, or an order. */
  final boolean coupled;

  /** Whether more work than its share costs anything on a route. */
  final boolean uneven;

  Instance(InstanceBuilder from) {
    places = from.places;
    int[] number = Chain.numbers(from.cost, places);
    time = Chain.renumbered(from.time, number);
    // where cost is time, as it often is, one array is the less to look through
    cost = Arrays.equals(from.cost, from.time) ? time : Chain.renumbered(from.cost, number);
    timeTo = turned(time, places);
    costTo = cost == time ? timeTo : turned(cost, places);

    routes = from.routes.size();
    routeStart = from.routes.stream().mapToInt(r -> number[r.start]).toArray();
    routeEnd = from.routes.stream().mapToInt(r -> number[r.end]).toArray();
    owner = from.routes.stream().mapToInt(r -> r.owner).toArray();
    opens = from.routes.stream().mapToLong(r -> r.opens).toArray();
    regular = from.routes.stream().mapToLong(r -> r.regular).toArray();
    latest = from.routes.stream().mapToLong(r -> r.latest).toArray();
    overtimeRate = from.routes.stream().mapToLong(r -> r.overtimeRate).toArray();
    useCost = from.routes.stream().mapToLong(r -> r.useCost).toArray();
    fairWork = from.routes.stream().mapToLong(r -> r.fairWork).toArray();
    unevenRate = from.routes.stream().mapToLong(r -> r.unevenRate).toArray();
    uneven = Arrays.stream(unevenRate).anyMatch(rate -> rate > 0);
    capacity = from.routes.stream().mapToLong(r -> r.capacity).toArray();
    breakLength = from.routes.stream().mapToLong(r -> r.breakLength).toArray();
    breakFrom = from.routes.stream().mapToLong(r -> r.breakFrom).toArray();
    breakTo = from.routes.stream().mapToLong(r -> r.breakTo).toArray();

    jobs = from.jobs.size();
    jobPlace = from.jobs.stream().mapToInt(j -> number[j.place]).toArray();
    duration = from.jobs.stream().mapToLong(j -> j.duration).toArray();
    weight = from.jobs.stream().mapToLong(j -> j.weight).toArray();
    load = from.jobs.stream().mapToLong(j -> j.load).toArray();
    due = from.jobs.stream().mapToLong(j -> j.due).toArray();
    lateRate = from.jobs.stream().mapToLong(j -> j.lateRate).toArray();
    crew = from.jobs.stream().mapToInt(j -> j.crew).toArray();
    pinned = new boolean[jobs];
    windowFirst = new long[jobs][];
    windowLast = new long[jobs][];
    allowed = new long[jobs] @Nullable [];
    extraCost = new long[jobs] @Nullable [];
    after = new int[jobs][];
    boolean several = false;
    for (int j = 0; j < jobs; j++) {
      JobDraft job = from.jobs.get(j);
      pinned[j] = job.pinned;
      boolean any = job.windows.isEmpty();
      windowFirst[j] =
          any ? new long[] {-Tours.NEVER / 4} : job.windows.stream().mapToLong(w -> w[0]).toArray();
      windowLast[j] =
          any ? new long[] {Tours.NEVER / 4} : job.windows.stream().mapToLong(w -> w[1]).toArray();
      allowed[j] = bits(possible(j, job.routes), routes);
      extraCost[j] = job.extraCost;
      after[j] = job.after.stream().mapToInt(Integer::intValue).toArray();
      several |= job.crew > 1 || !job.after.isEmpty();
    }
    coupled = several;
  }

  /**
   * @param places numbered from 0
   */
  public static InstanceBuilder builder(int places) {
    return new InstanceBuilder(places);
  }

  boolean mayServe(int route, int job) {
    long[] bits = allowed[job];
    return bits == null || (bits[route >> 6] >>> route & 1) != 0;
  }

  long firstStart(int job) {
    return windowFirst[job][0];
  }

  long lastStart(int job) {
    return windowLast[job][windowLast[job].length - 1];
  }

  /** The routes that are open in one of the job's windows, out of those given. */
  private BitSet possible(int job, @Nullable BitSet given) {
    BitSet open = new BitSet();
    for (int r = 0; r < routes; r++) {
      for (int w = 0; w < windowFirst[job].length; w++) {
        if (opens[r] <= windowLast[job][w] && windowFirst[job][w] + duration[job] <= latest[r]) {
          open.set(r);
        }
      }
    }
    if (given != null) {
      open.and(given);
    }
    return open;
  }

  /** Null stands for all of them. */
  private static long @Nullable [] bits(BitSet routes, int count) {
    if (routes.cardinality() == count) {
      return null;
    }
    long[] bits = new long[count + 63 >> 6];
    routes.stream().forEach(route -> bits[route >> 6] |= 1L << route);
    return bits;
  }

  private static int[] turned(int[] ways, int places) {
    int[] turned = new int[ways.length];
    boolean same = true;
    for (int from = 0; from < places; from++) {
      for (int to = 0; to < places; to++) {
        int there = ways[from * places + to];
        turned[to * places + from] = there;
        same &= there == ways[to * places + from];
      }
    }
    return same ? ways : turned;
  }
}
