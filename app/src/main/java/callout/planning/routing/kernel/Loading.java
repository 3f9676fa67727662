package callout.planning.routing.kernel;

/** Writes a whole route at once, and all that is known of it except its costs in time. */
final class Loading {

  private Loading() {}

  static void route(Tours tours, int route, int[] stops, int from, int to) {
    Instance in = tours.in;
    int at = tours.start(route);
    long load = 0;
    long work = 0;
    int due = 0;
    for (int i = from; i < to; i++) {
      int node = stops[i];
      int job = tours.jobOf[node];
      tours.next[at] = node;
      tours.prev[node] = at;
      tours.leg[at] = tours.way(at, node);
      tours.route[node] = route;
      tours.times.leave[node] = -Tours.NEVER;
      tours.times.late[node] = Tours.NEVER;
      load += in.load[job];
      work += in.duration[job];
      due += in.lateRate[job] > 0 ? 1 : 0;
      at = node;
    }
    int end = tours.end(route);
    tours.next[at] = end;
    tours.prev[end] = at;
    tours.leg[at] = from == to ? 0 : tours.way(at, end);
    tours.routeLoad[route] = load;
    tours.routeWork[route] = work;
    tours.dueJobs[route] = due;
    tours.resized(route, to - from);
    tours.times.forward(route, tours.start(route));
    tours.times.backward(route, end);
    tours.timetable.changed(route);
  }
}
