package callout.planning.routing.kernel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The best plan so far: left-out weight first, then cost. */
final class Best {

  private final Tours tours;
  private final int[] next;
  private final Couplings.@Nullable Held held;
  long weightOut = Long.MAX_VALUE;
  long cost = Long.MAX_VALUE;

  Best(Tours tours) {
    this.tours = tours;
    next = new int[tours.next.length];
    held = tours.in.coupled ? tours.couplings.room() : null;
  }

  boolean isWorseThanNow() {
    return tours.weightOut < weightOut || tours.weightOut == weightOut && tours.cost < cost;
  }

  void keep() {
    weightOut = tours.weightOut;
    cost = tours.cost;
    System.arraycopy(tours.next, 0, next, 0, next.length);
    if (held != null) {
      tours.couplings.save(held);
    }
  }

  /** Makes it the plan under change again. */
  void restore() {
    if (held != null) {
      tours.couplings.restore(held);
    }
    Arrays.fill(tours.route, 0, tours.nodes, -1);
    int[] stops = new int[tours.nodes];
    for (int r = 0; r < tours.in.routes; r++) {
      int size = 0;
      for (int at = next[tours.start(r)]; at != tours.end(r); at = next[at]) {
        stops[size++] = at;
      }
      Loading.route(tours, r, stops, 0, size);
      tours.timeCost[r] = size > 0 && tours.timed(r) ? tours.timetable.cost(r) : 0;
    }
    int count = 0;
    int[] out = new int[tours.in.jobs];
    for (int job = 0; job < tours.in.jobs; job++) {
      if (!tours.placed(job)) {
        out[count++] = job;
      }
    }
    tours.out.replace(out, count);
    tours.weightOut = weightOut;
    tours.cost = cost;
  }
}
