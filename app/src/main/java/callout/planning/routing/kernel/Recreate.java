package callout.planning.routing.kernel;

import java.util.Arrays;

/** Puts jobs back one after the other, each where it is cheapest, in one of several orders. */
final class Recreate {

  private static final double BLINK = 0.01;
  private static final int INDEX_BITS = 20;
  private static final int LEFT_OUT_TRIED = 20;
  private static final int CREW_TRIED_ONE_IN = 4;
  private static final int LOOK_ANYWHERE_ONE_IN = 16;

  private final Tours tours;
  private final Instance in;
  private final Randomness random;
  private final Positions positions;
  private final CrewPositions crewPositions;
  private final Neighbours neighbours;
  private final int[] weights = {4, 4, 2, 1, 2, 2, 2, 3};
  private final int weightSum = Arrays.stream(weights).sum();
  private final long[] far;
  private final boolean[] waited;
  private long[] keys = new long[64];

  Recreate(Tours tours, Neighbours neighbours, Randomness random) {
    this.tours = tours;
    this.neighbours = neighbours;
    this.random = random;
    in = tours.in;
    Blinks blinks = new Blinks(random, BLINK);
    positions = new Positions(tours, neighbours, blinks);
    crewPositions = new CrewPositions(tours, blinks);
    waited = new boolean[in.jobs];
    far = new long[in.jobs];
    for (int job = 0; job < in.jobs; job++) {
      long least = Long.MAX_VALUE;
      for (int r = 0; r < in.routes; r++) {
        least = Math.min(least, in.cost[in.routeStart[r] * in.places + in.jobPlace[job]]);
      }
      far[job] = least;
    }
  }

  void openRoutes(boolean allowed) {
    positions.openRoutes(allowed);
    crewPositions.openRoutes(allowed);
  }

  /** A first plan: what is pinned first, then by weight, then by how little choice there is. */
  void construct() {
    int[] jobs = tours.out.toArray();
    Integer[] order = Arrays.stream(jobs).boxed().toArray(Integer[]::new);
    Arrays.sort(
        order,
        (a, b) -> {
          int byPin = Boolean.compare(in.pinned[b], in.pinned[a]);
          int byWeight = byPin != 0 ? byPin : Long.compare(in.weight[b], in.weight[a]);
          return byWeight != 0 ? byWeight : Long.compare(in.lastStart(a), in.lastStart(b));
        });
    insertInTurn(Arrays.stream(order).mapToInt(Integer::intValue).toArray(), jobs.length, true);
  }

  /** Tries the jobs just taken off, and some of those that were left out before. */
  void run(int[] jobs, int count) {
    int[] tried = jobs;
    int tries = count;
    int waiting = tours.out.size() - count;
    if (waiting > 0) {
      tries = count + Math.min(waiting, LEFT_OUT_TRIED);
      tried = Arrays.copyOf(jobs, tries);
      // those just taken off stand at the end
      int from = random.below(waiting);
      for (int i = count; i < tries; i++) {
        tried[i] = tours.out.get((from + i - count) % waiting);
        waited[tried[i]] = true;
      }
    }
    sort(tried, tries);
    insertInTurn(tried, tries, false);
    if (waiting > 0) {
      for (int i = 0; i < tries; i++) {
        waited[tried[i]] = false;
      }
    }
  }

  private void insertInTurn(int[] jobs, int count, boolean anywhere) {
    int deferred = 0;
    for (int i = 0; i < count; i++) {
      int job = jobs[i];
      if (!insert(job, anywhere) && in.after[job].length > 0) {
        jobs[deferred++] = job;
      }
    }
    if (deferred > 0 && deferred < count) {
      insertInTurn(jobs, deferred, anywhere);
    }
  }

  private boolean insert(int job, boolean anywhere) {
    boolean held = in.after[job].length > 0;
    if (waited[job] && in.crew[job] > 1 && random.below(CREW_TRIED_ONE_IN) > 0) {
      return false;
    }
    if (held && !tours.couplings.hold(job)) {
      return false;
    }
    if (in.crew[job] > 1 ? insertCrew(job) : insertOne(job, anywhere)) {
      return true;
    }
    if (held) {
      tours.couplings.release(job);
    }
    return false;
  }

  private boolean insertOne(int job, boolean anywhere) {
    boolean found = false;
    if (!anywhere) {
      found = waited[job] ? positions.findOnChanged(job) : positions.find(job);
    }
    if (!found
        && (anywhere || waited[job] || !neighbours.complete)
        && (anywhere || random.below(LOOK_ANYWHERE_ONE_IN) == 0)) {
      found = positions.findAnywhere(job);
    }
    if (found) {
      tours.insert(tours.firstNode[job], positions.after);
      tours.planned(job);
    }
    return found;
  }

  private boolean insertCrew(int job) {
    if (!crewPositions.find(job)) {
      return false;
    }
    crewPositions.insert(job);
    return true;
  }

  private void sort(int[] jobs, int count) {
    int choice = random.below(weightSum);
    int order = 0;
    while (choice >= weights[order]) {
      choice -= weights[order++];
    }
    if (keys.length < count) {
      keys = new long[2 * count];
    }
    for (int i = 0; i < count; i++) {
      long key = Math.max(0, Math.min(key(order, jobs[i]), Long.MAX_VALUE >> INDEX_BITS + 1));
      keys[i] = key << INDEX_BITS | jobs[i];
    }
    Arrays.sort(keys, 0, count);
    for (int i = 0; i < count; i++) {
      jobs[i] = (int) (keys[i] & (1L << INDEX_BITS) - 1);
    }
  }

  /** Smallest first. */
  private long key(int order, int job) {
    long large = Long.MAX_VALUE >> INDEX_BITS + 2;
    return switch (order) {
      case 1 -> large - Math.max(in.load[job], in.duration[job]) - in.crew[job] * (large >> 8);
      case 2 -> large - far[job];
      case 3 -> far[job];
      case 4 -> large + width(job);
      case 5 -> large + in.firstStart(job);
      case 6 -> large - in.lastStart(job);
      case 7 -> large - Math.min(in.weight[job], large);
      default -> random.below(1 << 20);
    };
  }

  private long width(int job) {
    long width = 0;
    for (int w = 0; w < in.windowFirst[job].length; w++) {
      width += in.windowLast[job][w] - in.windowFirst[job][w];
    }
    return width;
  }
}
