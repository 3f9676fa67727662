package callout.planning.routing;

import callout.planning.TravelMatrix;
import callout.planning.routing.kernel.Instance;
import callout.planning.routing.kernel.InstanceBuilder;
import callout.planning.routing.kernel.JobDraft;
import callout.planning.routing.kernel.Plan;
import callout.planning.routing.kernel.PlannedRoute;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan's routes and stops in the numbers of the search, and back: the same rules as {@link
 * RouteConstraints}, which judges what comes out.
 */
final class KernelModel {

  /** A minute overdue weighs as much as a second on the road: costs are then kept in sixtieths. */
  private static final int SECONDS_PER_MINUTE = 60;

  private final List<Route> routes;
  private final List<Stop> stops;
  private final int costPerSecond;
  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final Instance instance;

  KernelModel(RoutePlan plan) {
    routes = plan.routes();
    stops = plan.stops();
    boolean due = stops.stream().anyMatch(Stop::isDue);
    costPerSecond = due ? SECONDS_PER_MINUTE : 1;
    for (Route route : routes) {
      number(route.startPlace());
      number(route.endPlace());
    }
    stops.forEach(stop -> number(stop.place()));
    InstanceBuilder builder = Instance.builder(Math.max(1, numbers.size()));
    addWays(builder);
    Map<String, Integer> owners = new HashMap<>();
    for (Route route : routes) {
      String name = route.technician().username();
      int owner = owners.computeIfAbsent(name, unseen -> owners.size());
      // the direct way through the gap has to be gone anyway
      long direct = route.travel().seconds(route.startPlace(), route.endPlace());
      builder
          .route(
              number(route.startPlace()),
              number(route.endPlace()),
              route.opens(),
              Math.max(route.opens(), route.closes()))
          .owner(owner)
          .useCost(costPerSecond * (route.useSeconds() - direct))
          .capacity(route.capacity());
    }
    stops.forEach(stop -> addJob(builder, stop));
    instance = builder.build();
  }

  Instance instance() {
    return instance;
  }

  /** The search's cost as a soft score, with its sign turned. */
  long softCost(long cost) {
    return cost / costPerSecond;
  }

  /** The plan's stops in order, per route. */
  Map<Route, List<Stop>> stops(Plan plan) {
    Map<Route, List<Stop>> found = new HashMap<>();
    for (PlannedRoute route : plan.routes()) {
      List<Stop> order = new ArrayList<>();
      Arrays.stream(route.jobs()).forEach(job -> order.add(stops.get(job)));
      found.put(routes.get(route.route()), order);
    }
    return found;
  }

  private int number(int place) {
    return numbers.computeIfAbsent(place, unseen -> numbers.size());
  }

  private void addWays(InstanceBuilder builder) {
    if (routes.isEmpty()) {
      return;
    }
    TravelMatrix travel = routes.get(0).travel();
    numbers.forEach(
        (from, a) ->
            numbers.forEach(
                (to, b) -> {
                  long seconds = travel.seconds(from, to);
                  builder.travel(a, b, seconds, costPerSecond * seconds);
                }));
  }

  private void addJob(InstanceBuilder builder, Stop stop) {
    BitSet allowed = new BitSet();
    List<long[]> spans = stop.startTimes().spans();
    for (int r = 0; r < routes.size(); r++) {
      Route route = routes.get(r);
      boolean open = route.opens() <= route.closes() && !spans.isEmpty();
      allowed.set(r, open && Insertions.mayTake(route, stop));
    }
    JobDraft job =
        builder
            .job(number(stop.place()), stop.workSeconds())
            .weight(stop.weight())
            .load(stop.load());
    if (allowed.cardinality() < routes.size()) {
      job.onlyOn(allowed);
    }
    if (stop.isDue()) {
      job.due(stop.due(), costPerSecond / SECONDS_PER_MINUTE);
    }
    spans.stream()
        .filter(span -> span[0] > Long.MIN_VALUE)
        .forEach(span -> job.window(span[0], span[1]));
  }
}
