package callout.planning.routing.kernel;

import java.util.Arrays;

/**
 * The plan under change: who follows whom, on which route, and what it costs. Every plan between
 * two calls keeps all hard rules, unless {@link #broken} says that a removal has made one
 * impossible (ways that are quicker by a detour); then it has to be taken back.
 */
final class Tours {

  /** Later than any time; far enough from the largest long that sums stay below it. */
  static final long NEVER = Long.MAX_VALUE / 4;

  final Instance in;
  final int nodes;
  final int[] firstNode;
  final int[] jobOf;
  final int[] next;
  final int[] prev;

  /** The node's route, or -1. */
  final int[] route;

  final int[] place;
  final Times times;
  final Timetable timetable;
  final Couplings couplings;
  final Emptiness emptiness;

  /** Cost of the way to the next node. */
  final long[] leg;

  final long[] routeLoad;
  final long[] routeWork;
  final int[] size;
  final int[] dueJobs;
  final long[] timeCost;

  /** Jobs on no route. */
  final JobSet out;

  final Undo undo;
  private int used;
  long cost;
  long weightOut;
  boolean broken;

  Tours(Instance in) {
    this.in = in;
    nodes = Arrays.stream(in.crew).sum();
    int all = nodes + 2 * in.routes;
    firstNode = new int[in.jobs];
    jobOf = new int[nodes];
    next = new int[all];
    prev = new int[all];
    route = new int[all];
    place = new int[all];
    leg = new long[all];
    routeLoad = new long[in.routes];
    routeWork = new long[in.routes];
    size = new int[in.routes];
    dueJobs = new int[in.routes];
    timeCost = new long[in.routes];
    out = new JobSet(in.jobs);
    int node = 0;
    for (int job = 0; job < in.jobs; job++) {
      firstNode[job] = node;
      for (int member = 0; member < in.crew[job]; member++) {
        jobOf[node] = job;
        place[node] = in.jobPlace[job];
        route[node] = -1;
        node++;
      }
      out.add(job);
      weightOut += in.weight[job];
    }
    for (int r = 0; r < in.routes; r++) {
      place[start(r)] = in.routeStart[r];
      place[end(r)] = in.routeEnd[r];
      route[start(r)] = r;
      route[end(r)] = r;
      next[start(r)] = end(r);
      prev[end(r)] = start(r);
      prev[start(r)] = -1;
      next[end(r)] = -1;
    }
    times = new Times(in, next, prev, place, jobOf);
    timetable = new Timetable(this);
    couplings = new Couplings(this);
    emptiness = new Emptiness(this);
    undo = new Undo(this);
  }

  int start(int r) {
    return nodes + r;
  }

  int end(int r) {
    return nodes + in.routes + r;
  }

  boolean placed(int job) {
    return route[firstNode[job]] >= 0;
  }

  long way(int from, int to) {
    return in.cost[place[from] * in.places + place[to]];
  }

  /** From here on changes can be taken back together. */
  void begin() {
    broken = false;
    undo.begin();
  }

  void takeBack() {
    undo.takeBack();
    broken = false;
  }

  /** Whether starts on the route cost something: lateness or overtime. */
  boolean timed(int r) {
    return dueJobs[r] > 0 || in.overtimeRate[r] > 0;
  }

  /** Marks the job as planned, once all its members have their places. */
  void planned(int job) {
    out.remove(job);
    weightOut -= in.weight[job];
  }

  /** Puts a node after another one, where it is known to fit. */
  void insert(int node, int after) {
    int r = route[after];
    undo.touch(r);
    int then = next[after];
    next[after] = node;
    prev[node] = after;
    next[node] = then;
    prev[then] = node;
    route[node] = r;
    cost -= leg[after];
    leg[after] = way(after, node);
    leg[node] = way(node, then);
    cost += leg[after] + leg[node];
    count(r, jobOf[node], 1);
    times.settle(r, node);
    retime(r);
  }

  /** Takes a job off all its routes, and all jobs that come after it too. */
  void remove(int job) {
    for (int later : couplings.followers(job)) {
      if (placed(later)) {
        remove(later);
      }
    }
    for (int member = 0; member < in.crew[job]; member++) {
      unlink(firstNode[job] + member);
    }
    out.add(job);
    weightOut += in.weight[job];
    if (in.coupled) {
      couplings.release(job);
    }
  }

  private void unlink(int node) {
    int r = route[node];
    undo.touch(r);
    int before = prev[node];
    int then = next[node];
    next[before] = then;
    prev[then] = before;
    route[node] = -1;
    cost -= leg[before] + leg[node];
    count(r, jobOf[node], -1);
    leg[before] = size[r] == 0 ? 0 : way(before, then);
    cost += leg[before];
    if (!broken) {
      times.forward(r, before);
      times.backward(r, then);
      broken = size[r] > 0 && !times.joins(r, before, then);
      retime(r);
    }
  }

  private void count(int r, int job, int change) {
    routeLoad[r] += change * in.load[job];
    cost += unevenness(r, change * in.duration[job]);
    routeWork[r] += change * in.duration[job];
    dueJobs[r] += in.lateRate[job] > 0 ? change : 0;
    long[] extra = in.extraCost[job];
    if (extra != null) {
      cost += change * extra[r];
    }
    size[r] += change;
    if (size[r] == 0 || size[r] == 1 && change == 1) {
      used += change;
      cost += change * in.useCost[r];
      emptiness.changed(r);
    }
  }

  /** What so much more work on the route adds to the cost of having more than its share. */
  long unevenness(int r, long more) {
    if (in.unevenRate[r] == 0) {
      return 0;
    }
    long before = Math.max(0, routeWork[r] - in.fairWork[r]);
    long after = Math.max(0, routeWork[r] + more - in.fairWork[r]);
    return in.unevenRate[r] * (after - before);
  }

  int usedRoutes() {
    return used;
  }

  /** Says how many jobs a route that was written at once has now. */
  void resized(int r, int jobs) {
    used += (jobs > 0 ? 1 : 0) - (size[r] > 0 ? 1 : 0);
    size[r] = jobs;
    emptiness.changed(r);
  }

  /** Renews what times cost on a route, after they have changed. */
  void retime(int r) {
    timetable.changed(r);
    long now = size[r] > 0 && !broken && timed(r) ? timetable.cost(r) : 0;
    cost += now - timeCost[r];
    timeCost[r] = now;
  }

  /** A node's limits have changed: renews all that depends on it. */
  void renew(int node) {
    int r = route[node];
    if (r >= 0) {
      undo.touch(r);
      times.settle(r, node);
      retime(r);
    }
  }
}
