package callout.bench;

import callout.bench.Workers.Done;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.util.FileSystemUtils;

/**
 * Takes cases through their whole life and holds the rate against the bare engine's on the same
 * database, in turns: what the machine does beside it then hits all alike. Medians of the rounds.
 */
public final class Lifecycle {

  private static final int ROUNDS = 5;
  private static final int MOST_WARM_UP = 200;

  private final Product product;
  private final BareEngine bare;
  private final Commits commits;
  private final Workers workers;

  private final List<Done> cases = new ArrayList<>();
  private final List<Done> casesWithoutDocuments = new ArrayList<>();
  private final List<Done> bareInstances = new ArrayList<>();
  private final List<Double> commitRates = new ArrayList<>();

  private Lifecycle(Product product, BareEngine bare, Commits commits, Workers workers) {
    this.product = product;
    this.bare = bare;
    this.commits = commits;
    this.workers = workers;
  }

  /**
   * @param args how many cases, how many threads, the folder that may be filled
   */
  public static void main(String[] args) throws IOException {
    int wanted = Integer.parseInt(args[0]);
    int threads = Integer.parseInt(args[1]);
    if (wanted < 1 || threads < 1) {
      throw new IllegalArgumentException("Ask for at least one case and one thread.");
    }
    Path folder = Path.of(args[2]).toAbsolutePath();
    boolean sound = false;
    try (var product = new Product(folder, 2 * wanted + warmUp(wanted));
        var bare = new BareEngine(product.dataSource());
        var workers = new Workers(threads)) {
      var lifecycle = new Lifecycle(product, bare, new Commits(product.dataSource()), workers);
      lifecycle.measure(wanted);
      List<String> faults = product.faults();
      faults.forEach(System.err::println);
      sound = faults.isEmpty();
      if (sound) {
        lifecycle.report();
      }
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
    System.exit(sound && !Files.exists(folder) ? 0 : 1);
  }

  private void measure(int wanted) {
    workers.run(warmUp(wanted), product::walk);
    workers.run(warmUp(wanted), bare::walk);
    commits.perSecond(workers);
    for (int round = 0; round < ROUNDS; round++) {
      int now = wanted * (round + 1) / ROUNDS - wanted * round / ROUNDS;
      if (now == 0) {
        continue;
      }
      product.renderDocuments(true);
      cases.add(workers.run(now, product::walk));
      bareInstances.add(workers.run(now, bare::walk));
      product.renderDocuments(false);
      casesWithoutDocuments.add(workers.run(now, product::walk));
      commitRates.add(commits.perSecond(workers));
      say(
          "round %d: %.1f steps/s, bare engine %.1f, without documents %.1f, %.0f commits/s",
          round + 1,
          last(cases).stepsPerSecond(),
          last(bareInstances).stepsPerSecond(),
          last(casesWithoutDocuments).stepsPerSecond(),
          last(commitRates));
    }
  }

  /** What runs first runs in the interpreter, and counts for nothing. */
  private static int warmUp(int wanted) {
    return Math.min(wanted, MOST_WARM_UP);
  }

  private void report() {
    double steps = median(cases.stream().map(Done::stepsPerSecond).toList());
    double bareSteps = median(bareInstances.stream().map(Done::stepsPerSecond).toList());
    say(
        "without documents: %.2f cases/s, %.1f steps/s",
        median(casesWithoutDocuments.stream().map(Done::itemsPerSecond).toList()),
        median(casesWithoutDocuments.stream().map(Done::stepsPerSecond).toList()));
    say(
        "lifecycle: %d closed, %.2f cases/s, %.1f steps/s, bare engine %.1f steps/s, ratio %.2f, commit limit %.0f/s",
        cases.stream().mapToInt(Done::items).sum(),
        median(cases.stream().map(Done::itemsPerSecond).toList()),
        steps,
        bareSteps,
        steps / bareSteps,
        median(commitRates));
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
