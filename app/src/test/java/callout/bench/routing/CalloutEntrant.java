package callout.bench.routing;

import callout.bench.routing.Instances.Customer;
import callout.planning.TravelMatrix;
import callout.planning.VisitDemand;
import callout.planning.VisitNeeds;
import callout.planning.routing.CrewMember;
import callout.planning.routing.Route;
import callout.planning.routing.RoutePlan;
import callout.planning.routing.RouteSolver;
import callout.planning.routing.Stop;
import callout.planning.routing.WorkShift;
import callout.shared.CaseNumber;
import callout.shared.GeoPoint;
import callout.shared.OrderId;
import callout.shared.Priority;
import callout.shared.TimeWindow;
import callout.shared.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The product, by the door of a planning run: a technician without skills per vehicle, a visit per
 * customer, the unit of the instance scaled to seconds since 1970.
 */
final class CalloutEntrant implements Entrant {

  private static final long VEHICLE = 1_000_000_000_000L;
  private static final GeoPoint SOMEWHERE = new GeoPoint(34, -118);
  private static final LocalDate DAY = LocalDate.EPOCH;

  @Override
  public String name() {
    return "Callout";
  }

  @Override
  public String settings() {
    return "as in a planning run, without an early end; vehicles first by a fixed cost";
  }

  @Override
  public List<List<Integer>> routes(
      Instances.Instance instance, Objective objective, double seconds, long seed) {
    Duration atMost = Duration.ofNanos((long) (seconds * 1e9));
    RoutePlan found =
        new RouteSolver(atMost)
            .prepare(plan(instance, objective), atMost, seed, progress -> {})
            .run();
    return found.routes().stream()
        .filter(route -> !route.stops().isEmpty())
        .map(route -> route.stops().stream().map(s -> Integer.valueOf(s.visit().title())).toList())
        .toList();
  }

  private static RoutePlan plan(Instances.Instance instance, Objective objective) {
    long scale = (long) objective.unitsPerLength();
    TravelMatrix travel = travel(instance, objective);
    Customer depot = instance.customers().get(0);
    TimeWindow day = window(scale * depot.ready(), scale * depot.due());
    List<Route> routes = new ArrayList<>();
    for (int vehicle = 0; vehicle < instance.vehicles(); vehicle++) {
      String name = "vehicle " + vehicle;
      CrewMember driver =
          new CrewMember(name, name, "area", SOMEWHERE, SOMEWHERE, Map.of(), Set.of(), 0);
      WorkShift shift = new WorkShift(name, DAY, day, day.start(), null, Duration.ZERO);
      routes.add(
          new Route(driver, shift, travel, 0, 0)
              .withLimits(instance.capacity(), objective == Objective.VEHICLES ? VEHICLE : 0));
    }
    List<Stop> stops = new ArrayList<>();
    for (int i = 1; i < instance.customers().size(); i++) {
      Customer customer = instance.customers().get(i);
      VisitDemand visit =
          new VisitDemand(
              VisitId.next(),
              CaseNumber.ofSequence(i),
              OrderId.of(UUID.randomUUID().toString()),
              "area",
              ZoneOffset.UTC,
              SOMEWHERE,
              Duration.ofSeconds(scale * customer.service()),
              Set.of(),
              // work may begin until the last moment, included; a window ends without its end
              List.of(window(scale * customer.ready(), scale * customer.due() + 1)),
              Priority.NORMAL,
              null,
              Integer.toString(i),
              null,
              VisitNeeds.NONE);
      stops.add(new Stop(visit, i, day.end()).withLoad(customer.demand()));
    }
    return new RoutePlan(routes, stops);
  }

  private static TimeWindow window(long from, long to) {
    return new TimeWindow(Instant.ofEpochSecond(from), Instant.ofEpochSecond(to));
  }

  private static TravelMatrix travel(Instances.Instance instance, Objective objective) {
    int places = instance.customers().size();
    int[][] ways = new int[places][places];
    for (int from = 0; from < places; from++) {
      for (int to = 0; to < places; to++) {
        Customer a = instance.customers().get(from);
        Customer b = instance.customers().get(to);
        ways[from][to] = (int) objective.units(a.x() - b.x(), a.y() - b.y());
      }
    }
    return new TravelMatrix(ways, ways);
  }
}
