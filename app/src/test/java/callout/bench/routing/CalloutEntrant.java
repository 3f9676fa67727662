package callout.bench.routing;

import callout.bench.routing.Instances.Customer;
import callout.planning.routing.kernel.Instance;
import callout.planning.routing.kernel.InstanceBuilder;
import callout.planning.routing.kernel.Limit;
import callout.planning.routing.kernel.Plan;
import callout.planning.routing.kernel.Search;
import java.util.Arrays;
import java.util.List;

/** The product's own search, one technician per vehicle. */
final class CalloutEntrant implements Entrant {

  private static final long VEHICLE = 1_000_000_000_000L;

  @Override
  public String name() {
    return "Callout";
  }

  @Override
  public String settings() {
    return "as in a planning run";
  }

  @Override
  public List<List<Integer>> routes(
      Instances.Instance instance, Objective objective, double seconds, long seed) {
    Plan plan = new Search(model(instance, objective), seed).run(Limit.seconds(seconds));
    System.err.printf("  %s: %d iterations%n", instance.name(), plan.iterations());
    return plan.routes().stream()
        .filter(route -> route.jobs().length > 0)
        .map(route -> Arrays.stream(route.jobs()).map(job -> job + 1).boxed().toList())
        .toList();
  }

  private static Instance model(Instances.Instance instance, Objective objective) {
    List<Customer> customers = instance.customers();
    long scale = (long) objective.unitsPerLength();
    InstanceBuilder builder = Instance.builder(customers.size());
    for (int from = 0; from < customers.size(); from++) {
      for (int to = 0; to < customers.size(); to++) {
        Customer a = customers.get(from);
        Customer b = customers.get(to);
        long units = objective.units(a.x() - b.x(), a.y() - b.y());
        builder.travel(from, to, units, units);
      }
    }
    for (int vehicle = 0; vehicle < instance.vehicles(); vehicle++) {
      Customer depot = customers.get(0);
      builder
          .route(0, 0, scale * depot.ready(), scale * depot.due())
          .capacity(instance.capacity())
          .useCost(objective == Objective.VEHICLES ? VEHICLE : 0);
    }
    for (int i = 1; i < customers.size(); i++) {
      Customer customer = customers.get(i);
      builder
          .job(i, scale * customer.service())
          .window(scale * customer.ready(), scale * customer.due())
          .load(customer.demand());
    }
    return builder.build();
  }
}
