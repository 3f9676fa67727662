package callout.bench.routing;

import callout.bench.routing.BestKnown.Best;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What came out for one instance, as the judge saw it. */
record Result(
    String instance,
    int customers,
    int vehicles,
    double distance,
    boolean feasible,
    double seconds,
    @Nullable Best best) {

  static final String HEAD =
      "instance,customers,vehicles,distance,feasible,seconds,best_vehicles,best_distance,gap_percent";

  /** Of the distance; in a run for vehicles it may be below 0 where more of them are used. */
  double gapPercent() {
    return best == null ? Double.NaN : 100 * (distance / best.distance() - 1);
  }

  String csv() {
    return String.format(
        Locale.ROOT,
        "%s,%d,%d,%.2f,%s,%.1f,%s,%s,%s",
        instance,
        customers,
        vehicles,
        distance,
        feasible ? "yes" : "no",
        seconds,
        best == null ? "" : Integer.toString(best.vehicles()),
        best == null ? "" : Double.toString(best.distance()),
        best == null ? "" : String.format(Locale.ROOT, "%.2f", gapPercent()));
  }

  /** Below 0 if this is the better one; level is a distance within a hundredth of a percent. */
  int against(Result other, Objective objective) {
    if (feasible != other.feasible) {
      return feasible ? -1 : 1;
    }
    if (objective == Objective.VEHICLES && vehicles != other.vehicles) {
      return vehicles - other.vehicles;
    }
    boolean level = Math.abs(distance - other.distance) <= 1e-4 * other.distance;
    return level ? 0 : Double.compare(distance, other.distance);
  }

  /** The one in the middle, the lower of two; one that is not feasible counts as the worst. */
  static Result median(List<Result> results, Objective objective) {
    Comparator<Result> order = Comparator.comparing(result -> !result.feasible());
    if (objective == Objective.VEHICLES) {
      order = order.thenComparingInt(Result::vehicles);
    }
    return results.stream()
        .sorted(order.thenComparingDouble(Result::distance))
        .toList()
        .get((results.size() - 1) / 2);
  }
}
