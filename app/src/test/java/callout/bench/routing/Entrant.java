package callout.bench.routing;

import java.util.List;

/** Something that finds routes for an instance. */
interface Entrant {

  String name();

  /** How it is set up, in one line. */
  String settings();

  /** Customers by their numbers in the file, per route. */
  List<List<Integer>> routes(
      Instances.Instance instance, Objective objective, double seconds, long seed);
}
