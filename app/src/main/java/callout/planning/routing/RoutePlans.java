package callout.planning.routing;

import callout.planning.PlanningWeights;
import callout.planning.TravelMatrix;
import callout.planning.TravelTimes;
import callout.planning.VisitDemand;
import callout.shared.GeoPoint;
import callout.shared.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes the plan as it stands from a problem: a route per shift, with what is planned in it; a stop
 * per visit; all ways measured.
 */
public final class RoutePlans {

  private final RouteProblem problem;
  private final PlanningWeights weights;
  private final TravelTimes travelTimes;
  private final Places places = new Places();

  private RoutePlans(RouteProblem problem, PlanningWeights weights, TravelTimes travelTimes) {
    this.problem = problem;
    this.weights = weights;
    this.travelTimes = travelTimes;
  }

  public static RoutePlan of(
      RouteProblem problem, PlanningWeights weights, TravelTimes travelTimes) {
    return new RoutePlans(problem, weights, travelTimes).plan();
  }

  private RoutePlan plan() {
    problem.shifts().forEach(this::know);
    Map<VisitId, MovableStop> movable =
        problem.movable().stream()
            .collect(Collectors.toMap(MovableStop::visit, Function.identity()));
    Instant runEnds =
        problem.shifts().stream()
            .map(shift -> shift.window().end())
            .max(Instant::compareTo)
            .orElse(Instant.EPOCH);
    List<Stop> stops = new ArrayList<>();
    for (VisitDemand visit : problem.visits()) {
      int place = places.number(visit.place());
      stops.add(new Stop(visit, place, runEnds, movable.get(visit.visit())));
    }
    join(stops);
    TravelMatrix travel = travelTimes.matrix(places.all());
    List<Route> routes = new ArrayList<>();
    for (WorkShift shift : problem.shifts()) {
      routes.addAll(routes(shift, travel, stops));
    }
    routes.forEach(this::countDays);
    keepWhatStands(routes, stops);
    if (weights.unevenMinute() > 0) {
      shareFairly(routes, stops);
    }
    RoutePlan plan = new RoutePlan(routes, stops, weights);
    if (!movable.isEmpty()) {
      new KernelModel(plan).standingWell().forEach(Stop::standsWell);
    }
    return plan;
  }

  private void know(WorkShift shift) {
    CrewMember member = problem.member(shift.technician());
    places.number(member.start());
    places.number(member.end());
    problem.fixedIn(shift).forEach(stop -> places.number(stop.place()));
  }

  /** The parts of a shift; its fixed stops go to the other stops of the plan, too. */
  private List<Route> routes(WorkShift shift, TravelMatrix travel, List<Stop> stops) {
    CrewMember member = problem.member(shift.technician());
    Segment.Ways ways =
        (from, to) -> Duration.ofSeconds(travel.seconds(places.number(from), places.number(to)));
    List<Route> routes = new ArrayList<>();
    for (Segment part : Segment.of(shift, member, problem.fixedIn(shift), ways)) {
      Route route =
          new Route(member, part, travel, places.number(part.from()), places.number(part.to()));
      for (FixedStop fixed : part.fixed()) {
        Stop stop = new Stop(fixed, places.number(fixed.place()));
        route.stops().add(stop);
        stops.add(stop);
      }
      routes.add(route);
    }
    return routes;
  }

  /** Puts each visit that may be moved where it is planned, so that a search begins with it. */
  private static void keepWhatStands(List<Route> routes, List<Stop> stops) {
    for (Route route : routes) {
      stops.stream().filter(stop -> stop.stood(route)).forEach(route.stops()::add);
      route.stops().sort(Comparator.comparing(RoutePlans::planned));
    }
  }

  private static Instant planned(Stop stop) {
    MovableStop movable = stop.movable();
    return movable == null
        ? Instant.ofEpochSecond(stop.startTimes().from(Long.MIN_VALUE))
        : movable.start();
  }

  /** The shift of a day before, which reaches into the first day, counts as one of that. */
  private void countDays(Route route) {
    long days = ChronoUnit.DAYS.between(problem.firstDay(), route.shift().day());
    route.withDaysLater((int) Math.max(0, days));
  }

  /**
   * All the work there is, by how long the shifts of a day are: as if it were done on that day, so
   * that nobody is told to leave work for another day.
   */
  private static void shareFairly(List<Route> routes, List<Stop> stops) {
    long work = stops.stream().mapToLong(Stop::workSeconds).sum();
    routes.stream()
        .collect(Collectors.groupingBy(route -> route.shift().day()))
        .values()
        .forEach(day -> shareFairly(day, work));
  }

  private static void shareFairly(List<Route> day, long work) {
    long time = day.stream().mapToLong(RoutePlans::length).sum();
    if (day.size() > 1 && time > 0) {
      day.forEach(route -> route.withFairShare(wholeMinutes((double) work * length(route) / time)));
    }
  }

  private static long wholeMinutes(double seconds) {
    return 60 * (long) Math.ceil(seconds / 60);
  }

  private static long length(Route route) {
    return Math.max(0, route.closes() - route.opens());
  }

  /** Visits that begin together share the name of the one they name. */
  private static void join(List<Stop> stops) {
    Set<VisitId> known =
        stops.stream().map(stop -> stop.visit().visit()).collect(Collectors.toSet());
    Map<VisitId, List<Stop>> groups = new LinkedHashMap<>();
    for (Stop stop : stops) {
      VisitId with = with(stop.visit(), known);
      groups.computeIfAbsent(with, unseen -> new ArrayList<>()).add(stop);
    }
    groups.forEach(
        (name, members) -> {
          if (members.size() > 1) {
            members.forEach(member -> member.join(name));
          }
        });
  }

  private static VisitId with(VisitDemand visit, Set<VisitId> known) {
    @Nullable VisitId other = visit.needs().together();
    return other != null && known.contains(other) ? other : visit.visit();
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
