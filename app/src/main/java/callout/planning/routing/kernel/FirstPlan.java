package callout.planning.routing.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Writes given routes into an empty plan. Where a route does not hold as a whole, its jobs are put
 * on it one after the other, and those that no longer fit stay out: once in the order of the route,
 * once what is pinned and weighs most first, whichever keeps more.
 */
final class FirstPlan {

  private final Tours tours;
  private final Instance in;
  private final CrewPositions crews;
  private final int[][] given;

  /** The node on which each given job stands, or -1. */
  private final int[][] nodes;

  /** Per job: the routes on which it is given, and where on them. */
  private final List<List<int[]>> calls = new ArrayList<>();

  private final boolean[] handled;

  /**
   * @param jobsPerRoute by the number of the route, in order; a job with a crew on so many routes
   */
  FirstPlan(Tours tours, int[][] jobsPerRoute) {
    this.tours = tours;
    in = tours.in;
    given = jobsPerRoute;
    crews = new CrewPositions(tours, Blinks.none());
    handled = new boolean[in.jobs];
    nodes = new int[in.routes][];
    require(given.length == in.routes, "There are %s routes, not %s.", in.routes, given.length);
    for (int job = 0; job < in.jobs; job++) {
      calls.add(new ArrayList<>(1));
    }
    for (int r = 0; r < in.routes; r++) {
      nodes[r] = new int[given[r].length];
      Arrays.fill(nodes[r], -1);
      for (int i = 0; i < given[r].length; i++) {
        int job = given[r][i];
        require(job >= 0 && job < in.jobs, "Route %s is given job %s, which is none.", r, job);
        calls.get(job).add(new int[] {r, i});
        require(
            calls.get(job).size() <= in.crew[job], "Route %s is given job %s once more.", r, job);
      }
    }
  }

  void load() {
    for (int r = 0; r < in.routes; r++) {
      if (given[r].length > 0 && standsAlone(r)) {
        loadWhole(r);
      }
    }
    boolean[] before = handled.clone();
    tours.begin();
    inTurn();
    long out = out();
    if (out == 0) {
      return;
    }
    startAgain(before);
    heaviestFirst();
    if (out() > out) {
      startAgain(before);
      inTurn();
    }
  }

  private void startAgain(boolean[] before) {
    tours.takeBack();
    tours.begin();
    System.arraycopy(before, 0, handled, 0, handled.length);
    for (int job = 0; job < in.jobs; job++) {
      if (!handled[job]) {
        calls.get(job).forEach(call -> nodes[call[0]][call[1]] = -1);
      }
    }
  }

  /** What was given and found no room; what is pinned counts before any weight. */
  private long out() {
    long pinned = 0;
    long weight = 0;
    for (int job = 0; job < in.jobs; job++) {
      if (!calls.get(job).isEmpty() && !tours.placed(job)) {
        pinned += in.pinned[job] ? 1 : 0;
        weight += 1 + in.weight[job];
      }
    }
    return pinned * (Tours.NEVER / 4 / (1 + in.jobs)) + weight;
  }

  /** Whether no time on the route depends on another one. */
  private boolean standsAlone(int r) {
    return Arrays.stream(given[r])
        .allMatch(
            job ->
                in.crew[job] == 1
                    && in.after[job].length == 0
                    && tours.couplings.followers(job).length == 0);
  }

  private void loadWhole(int r) {
    tours.begin();
    int at = tours.start(r);
    boolean holds = true;
    for (int i = 0; i < given[r].length && holds; i++) {
      int job = given[r][i];
      holds = crews.mayTake(r, job);
      if (holds) {
        tours.insert(tours.firstNode[job], at);
        tours.planned(job);
        at = tours.firstNode[job];
      }
    }
    // the latest times reach back to the start: one look there tells of the whole route
    if (holds && tours.times.joins(r, tours.start(r), tours.next[tours.start(r)])) {
      for (int job : given[r]) {
        handled[job] = true;
      }
    } else {
      tours.takeBack();
    }
  }

  /** In the order of the routes; of jobs that wait for one another in a ring, one is given up. */
  private void inTurn() {
    int[] at = new int[in.routes];
    int stuck = 0;
    while (stuck >= 0) {
      boolean moved = false;
      stuck = -1;
      for (int r = 0; r < in.routes; r++) {
        while (at[r] < given[r].length && (handled[given[r][at[r]]] || isReady(r, at))) {
          moved = true;
          handle(given[r][at[r]++]);
        }
        stuck = at[r] < given[r].length ? r : stuck;
      }
      if (!moved && stuck >= 0) {
        handled[given[stuck][at[stuck]]] = true;
      }
    }
  }

  private boolean isReady(int r, int[] at) {
    int job = given[r][at[r]];
    for (int[] call : calls.get(job)) {
      for (int i = at[call[0]]; i < call[1]; i++) {
        if (!handled[given[call[0]][i]]) {
          return false;
        }
      }
    }
    return followsWhatIsHandled(job);
  }

  private boolean followsWhatIsHandled(int job) {
    return Arrays.stream(in.after[job])
        .allMatch(earlier -> handled[earlier] || calls.get(earlier).isEmpty());
  }

  private void heaviestFirst() {
    List<Integer> jobs = new ArrayList<>();
    for (int[] route : given) {
      Arrays.stream(route).filter(job -> !handled[job]).forEach(jobs::add);
    }
    jobs.sort(
        Comparator.comparing((Integer job) -> !in.pinned[job])
            .thenComparing(job -> -in.weight[job]));
    // numbers only grow from a job to those after it: every round handles one at least
    while (!jobs.isEmpty()) {
      for (int job : jobs) {
        if (followsWhatIsHandled(job)) {
          handle(job);
        }
      }
      jobs.removeIf(job -> handled[job]);
    }
  }

  private void handle(int job) {
    if (handled[job]) {
      return;
    }
    handled[job] = true;
    List<int[]> on = calls.get(job);
    boolean held = in.after[job].length > 0;
    if (on.size() < in.crew[job] || held && !tours.couplings.hold(job)) {
      return;
    }
    int[] afters = on.stream().mapToInt(this::nodeBefore).toArray();
    if (crews.findAt(job, afters)) {
      crews.insert(job);
      for (int[] call : on) {
        nodes[call[0]][call[1]] = crews.nodeOn(job, call[0]);
      }
    } else if (held) {
      tours.couplings.release(job);
    }
  }

  private int nodeBefore(int[] call) {
    for (int i = call[1] - 1; i >= 0; i--) {
      if (nodes[call[0]][i] >= 0) {
        return nodes[call[0]][i];
      }
    }
    return tours.start(call[0]);
  }

  private static void require(boolean right, String message, Object... values) {
    if (!right) {
      throw new IllegalArgumentException(message.formatted(values));
    }
  }
}
