package callout.bench.routing;

import callout.bench.routing.Instances.Customer;
import com.graphhopper.jsprit.core.algorithm.VehicleRoutingAlgorithm;
import com.graphhopper.jsprit.core.algorithm.box.Jsprit;
import com.graphhopper.jsprit.core.algorithm.termination.TimeTermination;
import com.graphhopper.jsprit.core.problem.Location;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem.FleetSize;
import com.graphhopper.jsprit.core.problem.job.Service;
import com.graphhopper.jsprit.core.problem.solution.VehicleRoutingProblemSolution;
import com.graphhopper.jsprit.core.problem.solution.route.VehicleRoute;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TimeWindow;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleImpl;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleTypeImpl;
import com.graphhopper.jsprit.core.util.FastVehicleRoutingTransportCostsMatrix;
import com.graphhopper.jsprit.core.util.Solutions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** jsprit with its own default strategies. */
final class JspritEntrant implements Entrant {

  private static final double VEHICLE = 10_000;

  @Override
  public String name() {
    return "jsprit";
  }

  @Override
  public String settings() {
    return "1.9.0-beta.11, default strategies, one thread, fleet without limit; vehicles first by a"
        + " fixed cost of 10000";
  }

  @Override
  public List<List<Integer>> routes(
      Instances.Instance instance, Objective objective, double seconds, long seed) {
    VehicleRoutingAlgorithm algorithm =
        Jsprit.Builder.newInstance(problem(instance, objective))
            .setRandom(new Random(seed))
            .setProperty(Jsprit.Parameter.THREADS, "1")
            .buildAlgorithm();
    algorithm.setMaxIterations(Integer.MAX_VALUE);
    TimeTermination atEnd = new TimeTermination((long) (seconds * 1000));
    algorithm.setPrematureAlgorithmTermination(atEnd);
    algorithm.addListener(atEnd);
    VehicleRoutingProblemSolution best = Solutions.bestOf(algorithm.searchSolutions());
    List<List<Integer>> routes = new ArrayList<>();
    for (VehicleRoute route : best.getRoutes()) {
      routes.add(
          route.getActivities().stream().map(stop -> stop.getLocation().getIndex()).toList());
    }
    return routes;
  }

  private static VehicleRoutingProblem problem(Instances.Instance instance, Objective objective) {
    List<Customer> customers = instance.customers();
    var ways = FastVehicleRoutingTransportCostsMatrix.Builder.newInstance(customers.size(), true);
    for (int from = 0; from < customers.size(); from++) {
      for (int to = from; to < customers.size(); to++) {
        Customer a = customers.get(from);
        Customer b = customers.get(to);
        double way = objective.units(a.x() - b.x(), a.y() - b.y()) / objective.unitsPerLength();
        ways.addTransportTimeAndDistance(from, to, way, way);
      }
    }
    VehicleTypeImpl type =
        VehicleTypeImpl.Builder.newInstance("vehicle")
            .addCapacityDimension(0, (int) instance.capacity())
            .setCostPerDistance(1)
            .setFixedCost(objective == Objective.VEHICLES ? VEHICLE : 0)
            .build();
    Customer depot = customers.get(0);
    VehicleRoutingProblem.Builder builder =
        VehicleRoutingProblem.Builder.newInstance()
            .setFleetSize(FleetSize.INFINITE)
            .setRoutingCost(ways.build())
            .addVehicle(
                VehicleImpl.Builder.newInstance("vehicle")
                    .setType(type)
                    .setStartLocation(Location.newInstance(0))
                    .setEarliestStart(depot.ready())
                    .setLatestArrival(depot.due())
                    .build());
    for (int i = 1; i < customers.size(); i++) {
      Customer customer = customers.get(i);
      builder.addJob(
          Service.Builder.newInstance(Integer.toString(i))
              .setLocation(Location.newInstance(i))
              .addSizeDimension(0, (int) customer.demand())
              .setServiceTime(customer.service())
              .setTimeWindow(TimeWindow.newInstance(customer.ready(), customer.due()))
              .build());
    }
    return builder.build();
  }
}
