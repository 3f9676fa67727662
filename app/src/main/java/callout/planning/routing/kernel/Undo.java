package callout.planning.routing.kernel;

import org.jspecify.annotations.Nullable;

/** The routes as they were before some changes: each is written down when it is first touched. */
final class Undo {

  private final Tours tours;
  private final int[] touched;
  private final int[] from;
  private final long[] touchedAt;
  private final int[] stops;
  private final long[] timeCost;
  private final int[] out;
  private final Couplings.@Nullable Held held;
  private int routes;
  private int used;
  private int outSize;
  private long round;
  private long cost;
  private long weightOut;

  Undo(Tours tours) {
    this.tours = tours;
    Instance in = tours.in;
    touched = new int[in.routes];
    from = new int[in.routes + 1];
    touchedAt = new long[in.routes];
    stops = new int[tours.nodes];
    timeCost = new long[in.routes];
    out = new int[in.jobs];
    held = in.coupled ? tours.couplings.room() : null;
  }

  void begin() {
    round++;
    routes = 0;
    used = 0;
    cost = tours.cost;
    weightOut = tours.weightOut;
    outSize = tours.out.copyTo(out);
    if (held != null) {
      tours.couplings.save(held);
    }
  }

  void touch(int route) {
    if (touchedAt[route] == round) {
      return;
    }
    touchedAt[route] = round;
    touched[routes] = route;
    timeCost[routes] = tours.timeCost[route];
    from[routes++] = used;
    int end = tours.end(route);
    for (int node = tours.next[tours.start(route)]; node != end; node = tours.next[node]) {
      stops[used++] = node;
    }
    from[routes] = used;
  }

  /** How many routes are not as they were. */
  int touched() {
    return routes;
  }

  int touched(int index) {
    return touched[index];
  }

  void takeBack() {
    if (held != null) {
      tours.couplings.restore(held);
    }
    for (int i = 0; i < routes; i++) {
      int end = tours.end(touched[i]);
      for (int node = tours.next[tours.start(touched[i])]; node != end; node = tours.next[node]) {
        tours.route[node] = -1;
      }
    }
    for (int i = 0; i < routes; i++) {
      Loading.route(tours, touched[i], stops, from[i], from[i + 1]);
      tours.timeCost[touched[i]] = timeCost[i];
    }
    tours.cost = cost;
    tours.weightOut = weightOut;
    tours.out.replace(out, outSize);
  }
}
