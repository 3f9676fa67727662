package callout.planning.routing.kernel;

import callout.planning.routing.kernel.RichCase.Span;
import callout.planning.routing.kernel.RichCase.Tour;
import callout.planning.routing.kernel.RichCase.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tries every plan of a tiny case: each job left out or on each route in each place. */
final class EveryPlan {

  private static final long NEVER = Long.MAX_VALUE / 8;

  private final RichCase given;
  private final List<List<Integer>> routes = new ArrayList<>();
  private final boolean[] out;
  private final int[] pauseAt;
  private final boolean[] pauseFirst;
  long bestWeight = NEVER;
  long bestCost = NEVER;

  EveryPlan(RichCase given) {
    this.given = given;
    given.tours().forEach(tour -> routes.add(new ArrayList<>()));
    out = new boolean[given.works().size()];
    pauseAt = new int[routes.size()];
    pauseFirst = new boolean[routes.size()];
    place(0, 0);
  }

  private void place(int job, long weight) {
    if (weight > bestWeight) {
      return;
    }
    if (job == out.length) {
      pause(0, weight);
      return;
    }
    Work work = given.works().get(job);
    out[job] = true;
    place(job + 1, weight + work.weight());
    out[job] = false;
    if (work.after().stream().noneMatch(earlier -> out[earlier])) {
      member(job, work.crew(), 0, weight);
    }
  }

  private void member(int job, int people, int from, long weight) {
    if (people == 0) {
      place(job + 1, weight);
      return;
    }
    Work work = given.works().get(job);
    for (int r = from; r < routes.size(); r++) {
      if (work.routes() != null && !work.routes().contains(r) || isThere(job, r)) {
        continue;
      }
      List<Integer> route = routes.get(r);
      for (int position = 0; position <= route.size(); position++) {
        route.add(position, job);
        member(job, people - 1, r + 1, weight);
        route.remove(position);
      }
    }
  }

  private boolean isThere(int job, int route) {
    int owner = given.tours().get(route).owner();
    for (int r = 0; r < routes.size(); r++) {
      if (given.tours().get(r).owner() == owner && routes.get(r).contains(job)) {
        return true;
      }
    }
    return false;
  }

  private void pause(int route, long weight) {
    if (route == routes.size()) {
      rate(weight);
      return;
    }
    if (given.tours().get(route).breakLength() == 0 || routes.get(route).isEmpty()) {
      pause(route + 1, weight);
      return;
    }
    int stops = routes.get(route).size();
    for (int at = 0; at <= stops + 1; at++) {
      pauseAt[route] = at;
      pauseFirst[route] = false;
      pause(route + 1, weight);
      if (at <= stops) {
        pauseFirst[route] = true;
        pause(route + 1, weight);
      }
    }
  }

  /** Earliest times of all routes at once: delayed until nothing waits for anything any more. */
  private void rate(long weight) {
    long[] start = new long[out.length];
    Arrays.fill(start, -NEVER);
    for (int round = 0; round <= 4 * out.length + 4; round++) {
      long[] before = start.clone();
      long cost = 0;
      for (int r = 0; r < routes.size(); r++) {
        if (!routes.get(r).isEmpty()) {
          long routeCost = follow(r, start);
          if (routeCost >= NEVER) {
            return;
          }
          cost += routeCost;
        }
      }
      if (Arrays.equals(before, start)) {
        if (weight < bestWeight || cost < bestCost) {
          bestWeight = weight;
          bestCost = cost;
        }
        return;
      }
    }
  }

  private long follow(int r, long[] start) {
    Tour tour = given.tours().get(r);
    List<Integer> stops = routes.get(r);
    boolean pause = tour.breakLength() > 0;
    long clock = tour.opens();
    int at = tour.start();
    long cost = tour.useCost();
    long load = 0;
    long worked = 0;
    for (int i = 0; i <= stops.size(); i++) {
      int to = i < stops.size() ? given.works().get(stops.get(i)).place() : tour.end();
      boolean here = pause && pauseAt[r] == i;
      clock += here && !pauseFirst[r] ? 0 : given.time()[at][to];
      if (here) {
        // first the way, then the break; or the other way round
        long begin = Math.max(clock, tour.breakFrom());
        if (pauseFirst[r]) {
          clock = begin + tour.breakLength();
        } else {
          clock = begin + tour.breakLength() + given.time()[at][to];
        }
        if (begin > tour.breakTo()) {
          return NEVER;
        }
      }
      cost += given.cost()[at][to];
      at = to;
      if (i < stops.size()) {
        int job = stops.get(i);
        Work work = given.works().get(job);
        clock = begin(job, Math.max(clock, start[job]), start);
        if (clock >= NEVER) {
          return NEVER;
        }
        start[job] = clock;
        clock += work.duration();
        load += work.load();
        worked += work.duration();
        cost += work.lateRate() * Math.max(0, clock - work.due());
        cost += work.extra() == null ? 0 : work.extra()[r];
      }
    }
    if (pause && pauseAt[r] > stops.size()) {
      long begin = Math.max(clock, tour.breakFrom());
      if (begin > tour.breakTo() || begin + tour.breakLength() > tour.latest()) {
        return NEVER;
      }
    }
    if (clock > tour.latest() || load > tour.capacity()) {
      return NEVER;
    }
    cost += tour.unevenRate() * Math.max(0, worked - tour.fairWork());
    return cost + tour.overtimeRate() * Math.max(0, clock - tour.regular());
  }

  private long begin(int job, long earliest, long[] start) {
    Work work = given.works().get(job);
    long from = earliest;
    for (int earlier : work.after()) {
      from = Math.max(from, start[earlier] + given.works().get(earlier).duration());
    }
    if (work.windows().isEmpty()) {
      return from;
    }
    for (Span span : work.windows()) {
      if (from <= span.last()) {
        return Math.max(from, span.first());
      }
    }
    return NEVER;
  }
}
