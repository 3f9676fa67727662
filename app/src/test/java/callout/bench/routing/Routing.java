package callout.bench.routing;

import callout.bench.routing.Instances.Instance;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.LoggerFactory;

/** Solves each instance of a folder, judges the routes and prints them beside the best known. */
public final class Routing {

  private Routing() {}

  public static void main(String[] arguments) throws IOException {
    Options options;
    try {
      options = Options.of(arguments);
    } catch (IllegalArgumentException wrong) { // numbers that are none too
      System.err.println(wrong.getMessage());
      System.exit(2);
      return;
    }
    // the standard output is for the table
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    BestKnown bestKnown = new BestKnown(options.folder(), options.objective());
    if (options.peers()) {
      Peers.compare(options, bestKnown);
      return;
    }
    System.out.println(Result.HEAD);
    Map<Integer, List<Result>> bySize = new TreeMap<>();
    Map<Integer, Integer> met = new LinkedHashMap<>();
    for (Instance instance : Instances.below(options.folder())) {
      if ((met.merge(instance.size(), 1, Integer::sum) - 1) % options.every() != 0) {
        continue;
      }
      List<Result> results = new ArrayList<>();
      for (long seed : options.seeds()) {
        results.add(solve(new CalloutEntrant(), instance, options, seed, bestKnown));
      }
      Result median = Result.median(results, options.objective());
      System.out.println(median.csv());
      bySize.computeIfAbsent(median.customers(), size -> new ArrayList<>()).add(median);
    }
    bySize.forEach((size, results) -> System.out.println(summary(size, results)));
  }

  static Result solve(
      Entrant entrant, Instance instance, Options options, long seed, BestKnown bestKnown)
      throws IOException {
    long began = System.nanoTime();
    List<List<Integer>> routes =
        entrant.routes(instance, options.objective(), options.seconds(), seed);
    double seconds = (System.nanoTime() - began) / 1e9;
    Judge judge = new Judge(instance.file(), options.objective() == Objective.DISTANCE);
    List<String> faults = judge.faults(routes);
    faults.forEach(fault -> System.err.println(instance.name() + ": " + fault));
    Result result =
        new Result(
            instance.name(),
            instance.size(),
            routes.size(),
            judge.distance(routes),
            faults.isEmpty(),
            seconds,
            bestKnown.of(instance.name()));
    System.err.println(entrant.name() + ", seed " + seed + ": " + result.csv());
    return result;
  }

  private static String summary(int size, List<Result> results) {
    int vehicles = results.stream().mapToInt(Result::vehicles).sum();
    List<Result> known = results.stream().filter(result -> result.best() != null).toList();
    int best = known.stream().mapToInt(result -> result.best().vehicles()).sum();
    return String.format(
        Locale.ROOT,
        "# %d customers, %d instances, %d feasible: mean gap %.2f %%, vehicles %d, best known %d (%+.1f %%)",
        size,
        results.size(),
        results.stream().filter(Result::feasible).count(),
        known.stream().mapToDouble(Result::gapPercent).average().orElse(Double.NaN),
        vehicles,
        best,
        best == 0 ? Double.NaN : 100.0 * (vehicles - best) / best);
  }
}
