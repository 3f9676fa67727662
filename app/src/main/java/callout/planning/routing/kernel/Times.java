package callout.planning.routing.kernel;

import java.util.Arrays;

/**
 * Earliest and latest times at every stop of every route, kept so that one look tells whether a job
 * fits between two stops. That is exact for jobs with several windows too, since to be earlier is
 * never worse; and for a route's break there is every time twice, with the break taken and not.
 *
 * <p>Stops are nodes: the members of the jobs first, then the routes' starts, then their ends.
 */
final class Times {

  private final Instance in;
  private final int[] next;
  private final int[] prev;
  private final int[] place;
  private final int[] jobOf;
  private final boolean[] severalWindows;
  final long[] work;

  /** When work may first and last begin here; narrower than the job's windows while it is held. */
  final long[] open;

  final long[] close;

  /** When this stop can be left; where the route has a break, without having taken it. */
  final long[] leave;

  /** When this stop can be left with the break taken. */
  final long[] leaveRested;

  /** When work must begin at the latest, if no break is to come. */
  final long[] late;

  /** When work must begin at the latest, if the break is still to come. */
  final long[] lateUnrested;

  Times(Instance in, int[] next, int[] prev, int[] place, int[] jobOf) {
    this.in = in;
    this.next = next;
    this.prev = prev;
    this.place = place;
    this.jobOf = jobOf;
    int nodes = jobOf.length;
    int all = place.length;
    work = new long[all];
    open = new long[all];
    close = new long[all];
    severalWindows = new boolean[all];
    leave = new long[all];
    leaveRested = new long[all];
    late = new long[all];
    lateUnrested = new long[all];
    for (int node = 0; node < nodes; node++) {
      int job = jobOf[node];
      work[node] = in.duration[job];
      open[node] = in.firstStart(job);
      close[node] = in.lastStart(job);
      severalWindows[node] = in.windowFirst[job].length > 1;
    }
    Arrays.fill(leaveRested, Tours.NEVER);
    for (int r = 0; r < in.routes; r++) {
      int start = nodes + r;
      int end = nodes + in.routes + r;
      leave[start] = in.opens[r];
      late[end] = in.latest[r];
      boolean afterwards = in.breakFrom[r] + in.breakLength[r] <= in.latest[r];
      lateUnrested[end] =
          afterwards ? Math.min(in.breakTo[r], in.latest[r] - in.breakLength[r]) : -Tours.NEVER;
      forward(r, start);
      backward(r, end);
    }
  }

  /** The first time from then on at which work may begin; {@link Tours#NEVER} if there is none. */
  long first(int node, long arrival) {
    long start = Math.max(arrival, open[node]);
    if (severalWindows[node] && start <= close[node]) {
      long[] last = in.windowLast[jobOf[node]];
      int w = 0;
      while (w < last.length && last[w] < start) {
        w++;
      }
      if (w == last.length) {
        return Tours.NEVER;
      }
      start = Math.max(start, in.windowFirst[jobOf[node]][w]);
    }
    return start <= close[node] ? start : Tours.NEVER;
  }

  /** The last time until then at which work may begin; {@code -NEVER} if there is none. */
  long last(int node, long latest) {
    long start = Math.min(latest, close[node]);
    if (severalWindows[node] && start >= open[node]) {
      long[] first = in.windowFirst[jobOf[node]];
      int w = first.length - 1;
      while (w >= 0 && first[w] > start) {
        w--;
      }
      if (w < 0) {
        return -Tours.NEVER;
      }
      start = Math.min(start, in.windowLast[jobOf[node]][w]);
    }
    return start >= open[node] ? start : -Tours.NEVER;
  }

  int travel(int from, int to) {
    return in.time[place[from] * in.places + place[to]];
  }

  private long paused(int route, long leaves, long travel) {
    return Pause.arrival(
        leaves, travel, in.breakLength[route], in.breakFrom[route], in.breakTo[route]);
  }

  private long unpaused(int route, long arrival, long travel) {
    return Pause.lastLeave(
        arrival, travel, in.breakLength[route], in.breakFrom[route], in.breakTo[route]);
  }

  /** Renews the times from the stop after this one on, until nothing changes any more. */
  void forward(int route, int from) {
    boolean pause = in.breakLength[route] > 0;
    int end = jobOf.length + in.routes + route;
    int at = from;
    while (at != end) {
      int node = next[at];
      long travel = travel(at, node);
      long arrival = leave[at] + travel;
      long rested = Tours.NEVER;
      if (pause) {
        rested = Math.min(leaveRested[at] + travel, paused(route, leave[at], travel));
      }
      if (node == end) {
        leave[end] = arrival;
        leaveRested[end] = rested;
        return;
      }
      long left = left(node, arrival);
      long leftRested = pause ? left(node, rested) : Tours.NEVER;
      if (left == leave[node] && leftRested == leaveRested[node]) {
        return;
      }
      leave[node] = left;
      leaveRested[node] = leftRested;
      at = node;
    }
  }

  private long left(int node, long arrival) {
    long start = first(node, arrival);
    return start == Tours.NEVER ? Tours.NEVER : start + work[node];
  }

  /** Renews the latest times from the stop before this one back, until nothing changes any more. */
  void backward(int route, int from) {
    boolean pause = in.breakLength[route] > 0;
    int start = jobOf.length + route;
    int at = from;
    while (prev[at] != start) {
      int node = prev[at];
      long travel = travel(node, at) + work[node];
      long latest = last(node, late[at] - travel);
      long latestUnrested = pause ? lastUnrested(route, node, at) : -Tours.NEVER;
      if (latest == late[node] && latestUnrested == lateUnrested[node]) {
        return;
      }
      late[node] = latest;
      lateUnrested[node] = latestUnrested;
      at = node;
    }
  }

  private long lastUnrested(int route, int node, int then) {
    return endUnrested(route, node, then, travel(node, then));
  }

  /** Last start before a stop with the break still to come, on the way there or later. */
  long endUnrested(int route, int node, int then, long travel) {
    long leaves = Math.max(lateUnrested[then] - travel, unpaused(route, late[then], travel));
    return last(node, leaves - work[node]);
  }

  /** Renews a stop that has just got its place, and all that depends on it. */
  void settle(int route, int node) {
    leave[node] = -Tours.NEVER;
    late[node] = Tours.NEVER;
    forward(route, prev[node]);
    backward(route, next[node]);
  }

  /** Whether one stop can follow another, as the route is before and after them. */
  boolean joins(int route, int node, int then) {
    long travel = travel(node, then);
    if (in.breakLength[route] == 0) {
      return leave[node] + travel <= late[then];
    }
    return leave[node] + travel <= lateUnrested[then]
        || leaveRested[node] + travel <= late[then]
        || paused(route, leave[node], travel) <= late[then];
  }

  /** Earliest start between two stops without a break before it. */
  long start(int node, int between, long travelThere) {
    return first(node, leave[between] + travelThere);
  }

  /** Earliest start between two stops with the break before it. */
  long startRested(int route, int node, int between, long travelThere) {
    return first(
        node,
        Math.min(leaveRested[between] + travelThere, paused(route, leave[between], travelThere)));
  }

  /** Last start between two stops with no break to come. */
  long end(int node, int then, long travelOn) {
    return last(node, late[then] - travelOn - work[node]);
  }

  /** Whether the node fits between two stops of the route. */
  boolean fits(int route, int node, int between, int then, long travelThere, long travelOn) {
    long start = first(node, leave[between] + travelThere);
    if (in.breakLength[route] == 0) {
      return start + work[node] + travelOn <= late[then];
    }
    if (start != Tours.NEVER) {
      long left = start + work[node];
      if (left + travelOn <= lateUnrested[then] || paused(route, left, travelOn) <= late[then]) {
        return true;
      }
    }
    long rested = startRested(route, node, between, travelThere);
    return rested + work[node] + travelOn <= late[then];
  }
}
