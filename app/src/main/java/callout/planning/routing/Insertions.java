package callout.planning.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Trial insertion of stops into routes, by the same times and rules as the solver's. */
final class Insertions {

  private Insertions() {}

  /**
   * A place in a route where a stop fits.
   *
   * @param addedSeconds of travel
   */
  record Insertion(Route route, int position, long addedSeconds, RouteTimes times) {

    void apply(Stop stop) {
      route.stops().add(position, stop);
      for (int i = 0; i < route.stops().size(); i++) {
        route.stops().get(i).waitUntil(times.starts()[i]);
      }
    }

    /** When work begins on the stop, in seconds since 1970. */
    long start() {
      return times.starts()[position];
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
        if (best == null || added < best.addedSeconds) {
          best = Optional.ofNullable(trial(route, position, stop, added)).orElse(best);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static @Nullable Insertion trial(Route route, int position, Stop stop, long added) {
    List<Stop> trial = new ArrayList<>(route.stops());
    trial.add(position, stop);
    if (trial.stream().mapToLong(Stop::load).sum() > route.capacity()) {
      return null;
    }
    return RouteTimes.possible(route, trial)
        .map(times -> new Insertion(route, position, added, times))
        .orElse(null);
  }

  /** Whether the technician could come, whatever the time. */
  static boolean mayTake(Route route, Stop stop) {
    CrewMember technician = route.technician();
    if (stop.isFixed()) {
      return false;
    }
    return technician.areaCode().equals(stop.visit().areaCode())
        && stop.visit().needs().admits(technician.username())
        && technician.lacking(stop.visit()).isEmpty()
        && technician.withoutParts(stop.visit()).isEmpty();
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

  /**
   * Puts each stop that is on no route where it fits best, until none fits any more; not those that
   * depend on other visits, for which the search alone can say when.
   */
  static void insertPossible(RoutePlan plan) {
    boolean inserted = true;
    while (inserted) {
      inserted = false;
      for (Stop stop : unplaced(plan)) {
        if (stop.group() == null && stop.after() == null) {
          Optional<Insertion> insertion = best(stop, plan.routes());
          insertion.ifPresent(found -> found.apply(stop));
          inserted |= insertion.isPresent();
        }
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
