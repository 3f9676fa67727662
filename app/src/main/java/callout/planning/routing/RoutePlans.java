package callout.planning.routing;

import callout.planning.TravelMatrix;
import callout.planning.TravelTimes;
import callout.planning.VisitDemand;
import callout.shared.GeoPoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes an empty plan from a problem: a route per gap, a stop per visit, all ways measured. */
public final class RoutePlans {

  private RoutePlans() {}

  public static RoutePlan empty(RouteProblem problem, TravelTimes travelTimes) {
    Places places = new Places();
    record Opening(WorkShift shift, CrewMember member, Gap gap, int from, int to) {}
    List<Opening> openings = new ArrayList<>();
    for (WorkShift shift : problem.shifts()) {
      CrewMember member = problem.member(shift.technician());
      for (Gap gap : Gap.of(shift, member.home(), problem.fixedIn(shift))) {
        openings.add(
            new Opening(shift, member, gap, places.number(gap.from()), places.number(gap.to())));
      }
    }
    Instant runEnds =
        problem.shifts().stream()
            .map(shift -> shift.window().end())
            .max(Instant::compareTo)
            .orElse(Instant.EPOCH);
    List<Stop> stops = new ArrayList<>();
    for (VisitDemand visit : problem.visits()) {
      stops.add(new Stop(visit, places.number(visit.place()), runEnds));
    }
    TravelMatrix travel = travelTimes.matrix(places.all());
    List<Route> routes = new ArrayList<>();
    for (Opening o : openings) {
      routes.add(new Route(o.member(), o.shift(), o.gap(), travel, o.from(), o.to()));
    }
    return new RoutePlan(routes, stops);
  }

  /** Numbers places in the order in which they are first met. */
  private static final class Places {

    private final Map<GeoPoint, Integer> numbers = new LinkedHashMap<>();

    int number(GeoPoint place) {
      return numbers.computeIfAbsent(place, unseen -> numbers.size());
    }

    List<GeoPoint> all() {
      return List.copyOf(numbers.keySet());
    }
  }
}
