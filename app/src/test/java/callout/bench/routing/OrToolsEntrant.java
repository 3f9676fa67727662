package callout.bench.routing;

import callout.bench.routing.Instances.Customer;
import com.google.ortools.Loader;
import com.google.ortools.constraintsolver.Assignment;
import com.google.ortools.constraintsolver.FirstSolutionStrategy;
import com.google.ortools.constraintsolver.LocalSearchMetaheuristic;
import com.google.ortools.constraintsolver.RoutingDimension;
import com.google.ortools.constraintsolver.RoutingIndexManager;
import com.google.ortools.constraintsolver.RoutingModel;
import com.google.ortools.constraintsolver.RoutingSearchParameters;
import com.google.ortools.constraintsolver.main;
import com.google.protobuf.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The routing library of OR-Tools. It takes no seed. */
final class OrToolsEntrant implements Entrant {

  private static final long VEHICLE = 1_000_000_000_000L;

  @Override
  public String name() {
    return "OR-Tools";
  }

  @Override
  public String settings() {
    return "9.15, routing library, first solution by parallel cheapest insertion, guided local"
        + " search, everything else as it comes; vehicles first by a fixed cost";
  }

  @Override
  public List<List<Integer>> routes(
      Instances.Instance instance, Objective objective, double seconds, long seed) {
    Loader.loadNativeLibraries();
    List<Customer> customers = instance.customers();
    long scale = (long) objective.unitsPerLength();
    int places = customers.size();
    RoutingIndexManager manager = new RoutingIndexManager(places, instance.vehicles(), 0);
    RoutingModel routing = new RoutingModel(manager);
    long[][] ways = new long[places][places];
    long[][] times = new long[places][places];
    for (int from = 0; from < places; from++) {
      for (int to = 0; to < places; to++) {
        Customer a = customers.get(from);
        Customer b = customers.get(to);
        ways[from][to] = objective.units(a.x() - b.x(), a.y() - b.y());
        times[from][to] = ways[from][to] + scale * a.service();
      }
    }
    routing.setArcCostEvaluatorOfAllVehicles(routing.registerTransitMatrix(ways));
    if (objective == Objective.VEHICLES) {
      routing.setFixedCostOfAllVehicles(VEHICLE);
    }
    long[] demands = customers.stream().mapToLong(Customer::demand).toArray();
    long[] capacities = new long[instance.vehicles()];
    Arrays.fill(capacities, instance.capacity());
    routing.addDimensionWithVehicleCapacity(
        routing.registerUnaryTransitVector(demands), 0, capacities, true, "load");
    long closes = scale * customers.get(0).due();
    routing.addDimension(routing.registerTransitMatrix(times), closes, closes, false, "time");
    RoutingDimension time = routing.getMutableDimension("time");
    for (int place = 1; place < places; place++) {
      Customer customer = customers.get(place);
      time.cumulVar(manager.nodeToIndex(place))
          .setRange(scale * customer.ready(), scale * customer.due());
    }
    RoutingSearchParameters parameters =
        main.defaultRoutingSearchParameters().toBuilder()
            .setFirstSolutionStrategy(FirstSolutionStrategy.Value.PARALLEL_CHEAPEST_INSERTION)
            .setLocalSearchMetaheuristic(LocalSearchMetaheuristic.Value.GUIDED_LOCAL_SEARCH)
            .setTimeLimit(Duration.newBuilder().setSeconds((long) seconds))
            .build();
    Assignment found = routing.solveWithParameters(parameters);
    return found == null ? List.of() : routes(instance, manager, routing, found);
  }

  private static List<List<Integer>> routes(
      Instances.Instance instance,
      RoutingIndexManager manager,
      RoutingModel routing,
      Assignment found) {
    List<List<Integer>> routes = new ArrayList<>();
    for (int vehicle = 0; vehicle < instance.vehicles(); vehicle++) {
      List<Integer> route = new ArrayList<>();
      long index = found.value(routing.nextVar(routing.start(vehicle)));
      while (!routing.isEnd(index)) {
        route.add(manager.indexToNode(index));
        index = found.value(routing.nextVar(index));
      }
      if (!route.isEmpty()) {
        routes.add(route);
      }
    }
    return routes;
  }
}
