package callout.planning.routing.kernel;

import java.util.Arrays;

/**
 * What ties jobs on different routes to one another, turned into narrower times of each alone: the
 * members of a crew begin exactly then, and between a job and one after it there is a moment by
 * which the first has ended and before which the second does not begin.
 */
final class Couplings {

  private final Instance in;
  private final Tours tours;
  private final int[][] followers;

  /**
   * Per job after others: the moments that part it from each of them; none while it is held not.
   */
  private final int[] firstSplit;

  private final boolean[] held;
  private final long[] split;
  private final long[] together;

  Couplings(Tours tours) {
    this.tours = tours;
    in = tours.in;
    followers = new int[in.jobs][];
    Arrays.fill(followers, new int[0]);
    firstSplit = new int[in.jobs];
    int splits = 0;
    for (int job = 0; job < in.jobs; job++) {
      firstSplit[job] = splits;
      splits += in.after[job].length;
      for (int earlier : in.after[job]) {
        followers[earlier] = Arrays.copyOf(followers[earlier], followers[earlier].length + 1);
        followers[earlier][followers[earlier].length - 1] = job;
      }
    }
    held = new boolean[in.jobs];
    split = new long[splits];
    together = new long[in.jobs];
    Arrays.fill(together, NOT_YET);
  }

  private static final long NOT_YET = Long.MIN_VALUE;

  int[] followers(int job) {
    return followers[job];
  }

  /**
   * Fixes a moment after each job that comes before this one.
   *
   * @return false if one of them is not planned
   */
  boolean hold(int job) {
    for (int earlier : in.after[job]) {
      if (!tours.placed(earlier)) {
        return false;
      }
    }
    held[job] = true;
    for (int k = 0; k < in.after[job].length; k++) {
      int earlier = in.after[job][k];
      long start = tours.timetable.start(tours.firstNode[earlier]);
      split[firstSplit[job] + k] = start + in.duration[earlier];
    }
    for (int earlier : in.after[job]) {
      narrow(earlier);
    }
    narrow(job);
    return true;
  }

  /** All members begin at this moment. */
  void beginTogether(int job, long start) {
    together[job] = start;
    narrow(job);
  }

  /** The job is on no route any more: nothing is held for its sake. */
  void release(int job) {
    together[job] = NOT_YET;
    if (held[job]) {
      held[job] = false;
      for (int earlier : in.after[job]) {
        narrow(earlier);
      }
    }
    narrow(job);
  }

  private void narrow(int job) {
    long first = in.firstStart(job);
    long last = in.lastStart(job);
    if (together[job] != NOT_YET) {
      first = together[job];
      last = together[job];
    }
    if (held[job]) {
      for (int k = 0; k < in.after[job].length; k++) {
        first = Math.max(first, split[firstSplit[job] + k]);
      }
    }
    for (int later : followers[job]) {
      if (held[later]) {
        for (int k = 0; k < in.after[later].length; k++) {
          if (in.after[later][k] == job) {
            last = Math.min(last, split[firstSplit[later] + k] - in.duration[job]);
          }
        }
      }
    }
    Times times = tours.times;
    for (int node = tours.firstNode[job]; node < tours.firstNode[job] + in.crew[job]; node++) {
      if (times.open[node] != first || times.close[node] != last) {
        times.open[node] = first;
        times.close[node] = last;
        if (!tours.broken) {
          tours.renew(node);
        }
      }
    }
  }

  /** All that is held, to be kept and to be given back. */
  record Held(boolean[] held, long[] split, long[] together, long[] open, long[] close) {}

  Held room() {
    int all = tours.nodes;
    return new Held(
        new boolean[in.jobs],
        new long[split.length],
        new long[in.jobs],
        new long[all],
        new long[all]);
  }

  void save(Held into) {
    System.arraycopy(held, 0, into.held, 0, held.length);
    System.arraycopy(split, 0, into.split, 0, split.length);
    System.arraycopy(together, 0, into.together, 0, together.length);
    System.arraycopy(tours.times.open, 0, into.open, 0, tours.nodes);
    System.arraycopy(tours.times.close, 0, into.close, 0, tours.nodes);
  }

  void restore(Held from) {
    System.arraycopy(from.held, 0, held, 0, held.length);
    System.arraycopy(from.split, 0, split, 0, split.length);
    System.arraycopy(from.together, 0, together, 0, together.length);
    System.arraycopy(from.open, 0, tours.times.open, 0, tours.nodes);
    System.arraycopy(from.close, 0, tours.times.close, 0, tours.nodes);
  }
}
