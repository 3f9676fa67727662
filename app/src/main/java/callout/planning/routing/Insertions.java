package callout.planning.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Trial insertion of stops into routes, by the same times and rules as the solver's. */
final class Insertions {

  private Insertions() {}

  /**
   * A place in a route where a stop fits.
   *
   * @param addedSeconds of travel
   */
  record Insertion(Route route, int position, long addedSeconds) {

    void apply(Stop stop) {
      route.stops().add(position, stop);
    }
  }

  /** The place with the least added travel among those where every rule holds. */
  static Optional<Insertion> best(Stop stop, Collection<Route> routes) {
    Insertion best = null;
    for (Route route : routes) {
      if (!mayTake(route, stop)) {
        continue;
      }
      for (int position = 0; position <= route.stops().size(); position++) {
        long added = addedSeconds(route, position, stop);
        if ((best == null || added < best.addedSeconds) && fits(route, position, stop)) {
          best = new Insertion(route, position, added);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  static boolean mayTake(Route route, Stop stop) {
    return route.technician().areaCode().equals(stop.visit().areaCode())
        && route.technician().skills().containsAll(stop.visit().skills());
  }

  private static boolean fits(Route route, int position, Stop stop) {
    List<Stop> trial = new ArrayList<>(route.stops());
    trial.add(position, stop);
    return load(trial) <= route.capacity() && RouteTimes.of(route, trial).fit(route);
  }

  private static long load(List<Stop> stops) {
    return stops.stream().mapToLong(Stop::load).sum();
  }

  private static long addedSeconds(Route route, int position, Stop stop) {
    List<Stop> stops = route.stops();
    int before = position == 0 ? route.startPlace() : stops.get(position - 1).place();
    int after = position == stops.size() ? route.endPlace() : stops.get(position).place();
    var travel = route.travel();
    return (long) travel.seconds(before, stop.place())
        + travel.seconds(stop.place(), after)
        - travel.seconds(before, after);
  }

  /** Takes out each stop that breaks a rule where it is. */
  static void dropImpossible(RoutePlan plan) {
    for (Route route : plan.routes()) {
      List<Stop> kept = new ArrayList<>();
      for (Stop stop : route.stops()) {
        kept.add(stop);
        if (!mayTake(route, stop)
            || load(kept) > route.capacity()
            || !RouteTimes.of(route, kept).fit(route)) {
          kept.remove(kept.size() - 1);
        }
      }
      if (kept.size() < route.stops().size()) {
        route.stops().clear();
        route.stops().addAll(kept);
      }
    }
  }

  /** Puts each stop that is on no route where it fits best, until none fits any more. */
  static void insertPossible(RoutePlan plan) {
    boolean inserted = true;
    while (inserted) {
      inserted = false;
      for (Stop stop : unplaced(plan)) {
        Optional<Insertion> insertion = best(stop, plan.routes());
        insertion.ifPresent(found -> found.apply(stop));
        inserted |= insertion.isPresent();
      }
    }
  }

  /** The stops that are on no route, judged by the routes and not by what the stops say. */
  static List<Stop> unplaced(RoutePlan plan) {
    Map<Stop, Route> placed = new IdentityHashMap<>();
    plan.routes().forEach(route -> route.stops().forEach(stop -> placed.put(stop, route)));
    return plan.stops().stream().filter(stop -> !placed.containsKey(stop)).toList();
  }
}
