package callout.planning.routing.kernel;

import java.util.Arrays;

/**
 * The times a plan is published with: every job as early as it can be, the break where it costs the
 * least and then where the route ends soonest. Worked out when it is asked for.
 */
final class Timetable {

  private final Instance in;
  private final Tours tours;
  private final long[] start;
  private final long[] end;
  private final long[] cost;

  /** The stop after which the break comes; -1 without one. */
  private final int[] pauseAfter;

  private final boolean[] stale;

  Timetable(Tours tours) {
    this.tours = tours;
    in = tours.in;
    start = new long[tours.nodes];
    end = new long[in.routes];
    cost = new long[in.routes];
    pauseAfter = new int[in.routes];
    stale = new boolean[in.routes];
    Arrays.fill(stale, true);
  }

  void changed(int route) {
    stale[route] = true;
  }

  /** When work begins at a planned stop. */
  long start(int node) {
    renew(tours.route[node]);
    return start[node];
  }

  /** What lateness and overtime cost on the route. */
  long cost(int route) {
    renew(route);
    return cost[route];
  }

  /** When the end place is reached. */
  long end(int route) {
    renew(route);
    return end[route];
  }

  /** When the break begins; {@link Tours#NEVER} on a route without one. */
  long pauseStart(int route) {
    renew(route);
    int before = pauseAfter[route];
    if (before < 0) {
      return Tours.NEVER;
    }
    if (before == tours.end(route)) {
      return Math.max(end[route], in.breakFrom[route]);
    }
    long leave = leave(route, before);
    long travel = tours.times.travel(before, tours.next[before]);
    return Pause.begin(leave, travel, in.breakFrom[route], in.breakTo[route]);
  }

  private long leave(int route, int node) {
    return node == tours.start(route) ? in.opens[route] : start[node] + tours.times.work[node];
  }

  private void renew(int route) {
    if (!stale[route]) {
      return;
    }
    stale[route] = false;
    pauseAfter[route] = -1;
    if (in.breakLength[route] == 0) {
      cost[route] = follow(route, tours.start(route), -1, in.opens[route]);
      return;
    }
    long bestCost = Tours.NEVER;
    long bestEnd = Tours.NEVER;
    int best = -1;
    long before = 0;
    for (int node = tours.start(route); node >= 0; node = tours.next[node]) {
      long leave = tours.times.leave[node];
      if (leave >= Tours.NEVER) {
        break;
      }
      if (node < tours.nodes) {
        before += lateness(node, leave);
      }
      if (possible(route, node)) {
        long total = before + follow(route, node, node, leave);
        if (total < bestCost || total == bestCost && end[route] < bestEnd) {
          bestCost = total;
          bestEnd = end[route];
          best = node;
        }
      }
    }
    pauseAfter[route] = best;
    cost[route] = follow(route, tours.start(route), best, in.opens[route]);
  }

  private boolean possible(int route, int node) {
    if (node == tours.end(route)) {
      return tours.times.leave[node] <= tours.times.lateUnrested[node];
    }
    int then = tours.next[node];
    return paused(route, tours.times.leave[node], tours.times.travel(node, then))
        <= tours.times.late[then];
  }

  /** Writes down the times from a stop on and answers what they cost. */
  private long follow(int route, int from, int pauseAt, long leaves) {
    Times times = tours.times;
    int last = tours.end(route);
    long leave = leaves;
    long total = 0;
    int node = from;
    while (node != last) {
      int then = tours.next[node];
      long travel = times.travel(node, then);
      long arrival = node == pauseAt ? paused(route, leave, travel) : leave + travel;
      if (then == last) {
        leave = arrival;
      } else {
        start[then] = times.first(then, arrival);
        leave = start[then] + times.work[then];
        total += lateness(then, leave);
      }
      node = then;
    }
    end[route] = leave;
    return total + overtime(route, leave);
  }

  /**
   * What it would cost in time to have a node between two stops, the break staying where it is: a
   * measure to choose by, exact on routes without a break.
   */
  long added(int route, int node, int between, long travelThere, long travelOn) {
    renew(route);
    Times times = tours.times;
    boolean pause = pauseAfter[route] == between;
    long leave = leave(route, between);
    long arrival = leave + travelThere;
    if (pause && paused(route, leave, travelThere) <= times.close[node]) {
      arrival = paused(route, leave, travelThere);
      pause = false;
    }
    long begin = times.first(node, arrival);
    leave = begin + times.work[node];
    long total = lateness(node, leave);
    int then = tours.next[between];
    arrival = pause ? paused(route, leave, travelOn) : leave + travelOn;
    int last = tours.end(route);
    while (then != last) {
      long begins = times.first(then, arrival);
      if (begins == start[then] || begins >= Tours.NEVER) {
        return total;
      }
      leave = begins + times.work[then];
      total += lateness(then, leave) - lateness(then, start[then] + times.work[then]);
      long travel = times.travel(then, tours.next[then]);
      arrival = pauseAfter[route] == then ? paused(route, leave, travel) : leave + travel;
      then = tours.next[then];
    }
    long now = tours.size[route] == 0 ? 0 : overtime(route, end[route]);
    return arrival >= Tours.NEVER ? total : total + overtime(route, arrival) - now;
  }

  private long lateness(int node, long ends) {
    int job = tours.jobOf[node];
    return in.lateRate[job] == 0 ? 0 : in.lateRate[job] * Math.max(0, ends - in.due[job]);
  }

  private long overtime(int route, long ends) {
    return in.overtimeRate[route] == 0
        ? 0
        : in.overtimeRate[route] * Math.max(0, ends - in.regular[route]);
  }

  private long paused(int route, long leave, long travel) {
    return Pause.arrival(
        leave, travel, in.breakLength[route], in.breakFrom[route], in.breakTo[route]);
  }
}
