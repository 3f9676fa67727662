package callout.planning.routing.kernel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Per job: which jobs are near it, and which may well come right before or after it on a route.
 * Only next to the latter is a place looked for in a large plan.
 */
final class Neighbours {

  /** Jobs looked at on each side; all of them in a plan not much larger. */
  private static final int BESIDE = 45;

  private static final int NEAR = 250;
  private static final double WAITING = 0.2;
  private static final int INDEX_BITS = 20;

  /** By the cost of the way, the nearest first. */
  final int[][] near;

  /** Nodes that may well come right before a job, and what the way from each costs. */
  final int[][] before;

  final int[][] wayBefore;

  /** Nodes that may well come right after a job, and what the way to each costs. */
  final int[][] behind;

  final int[][] wayBehind;

  /** What the way to a job, and from it, costs at least, with the extra cost of a route. */
  final long[] leastTo;

  final long[] leastFrom;

  /** Routes that begin or end nearer than the last of the jobs looked at. */
  final int[][] routes;

  /** Whether every possible place is next to a job or a route named here. */
  final boolean complete;

  Neighbours(Tours tours) {
    Instance in = tours.in;
    int jobs = in.jobs;
    near = new int[jobs][];
    before = new int[jobs][];
    behind = new int[jobs][];
    wayBefore = new int[jobs][];
    wayBehind = new int[jobs][];
    leastTo = new long[jobs];
    leastFrom = new long[jobs];
    routes = new int[jobs][];
    complete = jobs <= 2 * BESIDE;
    double costPerTime = costPerTime(in);
    int beside = complete ? jobs : BESIDE;
    long[] close = new long[jobs];
    long[] ahead = new long[jobs];
    long[] after = new long[jobs];
    Map<RouteList, int[]> shared = new HashMap<>();
    for (int job = 0; job < jobs; job++) {
      int closeCount = 0;
      int aheadCount = 0;
      int afterCount = 0;
      for (int other = 0; other < jobs; other++) {
        if (other == job) {
          continue;
        }
        close[closeCount++] = key(way(in, other, job) + way(in, job, other), other);
        if (!mayShare(in, job, other)) {
          continue;
        }
        long waitBefore = waiting(in, other, job);
        if (waitBefore < Tours.NEVER) {
          double worth = way(in, other, job) + WAITING * costPerTime * waitBefore;
          ahead[aheadCount++] = key((long) worth, other);
        }
        long waitAfter = waiting(in, job, other);
        if (waitAfter < Tours.NEVER) {
          double worth = way(in, job, other) + WAITING * costPerTime * waitAfter;
          after[afterCount++] = key((long) worth, other);
        }
      }
      near[job] = smallest(close, closeCount, NEAR);
      before[job] = nodes(tours, smallest(ahead, aheadCount, beside));
      behind[job] = nodes(tours, smallest(after, afterCount, beside));
      wayBefore[job] = ways(tours, in.costTo, job, before[job]);
      wayBehind[job] = ways(tours, in.cost, job, behind[job]);
      leastTo[job] = least(in, in.costTo, in.routeStart, job);
      leastFrom[job] = least(in, in.cost, in.routeEnd, job);
      int[] list = routesNear(in, job, Math.min(beside, near[job].length) - 1);
      routes[job] = shared.computeIfAbsent(new RouteList(list), unseen -> list);
    }
  }

  /** Equal if the numbers are. */
  private static final class RouteList {

    private final int[] numbers;

    RouteList(int[] numbers) {
      this.numbers = numbers;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof RouteList list && Arrays.equals(numbers, list.numbers);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(numbers);
    }
  }

  private int[] routesNear(Instance in, int job, int last) {
    long radius = complete || last < 0 ? Long.MAX_VALUE : way(in, near[job][last], job);
    int[] found = new int[in.routes];
    int count = 0;
    int place = in.jobPlace[job] * in.places;
    for (int r = 0; r < in.routes; r++) {
      if (in.mayServe(r, job)
          && Math.min(in.costTo[place + in.routeStart[r]], in.cost[place + in.routeEnd[r]])
              <= radius) {
        found[count++] = r;
      }
    }
    return Arrays.copyOf(found, count);
  }

  private static int[] nodes(Tours tours, int[] jobs) {
    return Arrays.stream(jobs)
        .flatMap(
            job -> IntStream.range(tours.firstNode[job], tours.firstNode[job] + tours.in.crew[job]))
        .toArray();
  }

  private static int[] ways(Tours tours, int[] cost, int job, int[] nodes) {
    int row = tours.in.jobPlace[job] * tours.in.places;
    return Arrays.stream(nodes).map(node -> cost[row + tours.place[node]]).toArray();
  }

  private static long least(Instance in, int[] cost, int[] depots, int job) {
    int row = in.jobPlace[job] * in.places;
    long least = Integer.MAX_VALUE;
    for (int depot : depots) {
      least = Math.min(least, cost[row + depot]);
    }
    for (int other = 0; other < in.jobs; other++) {
      if (other != job) {
        least = Math.min(least, cost[row + in.jobPlace[other]]);
      }
    }
    long[] extra = in.extraCost[job];
    return least + (extra == null ? 0 : Arrays.stream(extra).min().orElse(0));
  }

  /** The least time to wait for the second job after the first; NEVER if that is too late. */
  private static long waiting(Instance in, int job, int then) {
    long least = Tours.NEVER;
    long on = in.duration[job] + in.time[in.jobPlace[job] * in.places + in.jobPlace[then]];
    for (int a = 0; a < in.windowFirst[job].length; a++) {
      for (int b = 0; b < in.windowFirst[then].length; b++) {
        if (in.windowFirst[job][a] + on <= in.windowLast[then][b]) {
          least =
              Math.min(least, Math.max(0, in.windowFirst[then][b] - in.windowLast[job][a] - on));
        }
      }
    }
    return least;
  }

  private static boolean mayShare(Instance in, int job, int other) {
    long[] one = in.allowed[job];
    long[] two = in.allowed[other];
    if (one == null || two == null) {
      return true;
    }
    for (int i = 0; i < one.length; i++) {
      if ((one[i] & two[i]) != 0) {
        return true;
      }
    }
    return false;
  }

  private static long way(Instance in, int from, int to) {
    return in.cost[in.jobPlace[from] * in.places + in.jobPlace[to]];
  }

  private static double costPerTime(Instance in) {
    double cost = 0;
    double time = 0;
    for (int i = 0; i < in.cost.length; i++) {
      cost += in.cost[i];
      time += in.time[i];
    }
    return time == 0 ? 0 : cost / time;
  }

  private static long key(long worth, int job) {
    return Math.min(worth, Long.MAX_VALUE >> INDEX_BITS + 1) << INDEX_BITS | job;
  }

  private static int[] smallest(long[] keys, int count, int wanted) {
    Arrays.sort(keys, 0, count);
    int[] jobs = new int[Math.min(count, wanted)];
    for (int i = 0; i < jobs.length; i++) {
      jobs[i] = (int) (keys[i] & (1L << INDEX_BITS) - 1);
    }
    return jobs;
  }
}
