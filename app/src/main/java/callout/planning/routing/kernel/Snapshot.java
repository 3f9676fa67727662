package callout.planning.routing.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The plan under change in plain numbers. */
final class Snapshot {

  private Snapshot() {}

  static Plan of(Tours tours, long iterations, double seconds) {
    List<PlannedRoute> routes = new ArrayList<>();
    for (int r = 0; r < tours.in.routes; r++) {
      int[] jobs = new int[tours.size[r]];
      long[] starts = new long[jobs.length];
      int size = 0;
      for (int at = tours.next[tours.start(r)]; at != tours.end(r); at = tours.next[at]) {
        jobs[size] = tours.jobOf[at];
        starts[size++] = tours.timetable.start(at);
      }
      boolean pause = size > 0 && tours.in.breakLength[r] > 0;
      long end = size == 0 ? tours.in.opens[r] : tours.timetable.end(r);
      routes.add(
          new PlannedRoute(
              r, jobs, starts, pause ? tours.timetable.pauseStart(r) : PlannedRoute.NONE, end));
    }
    int[] out = tours.out.toArray();
    Arrays.sort(out);
    return new Plan(tours.weightOut, tours.cost, List.copyOf(routes), out, iterations, seconds);
  }
}
