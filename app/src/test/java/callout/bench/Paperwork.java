package callout.bench;

import callout.CalloutApplication;
import callout.documents.DocumentOrder;
import callout.documents.Documents;
import callout.documents.Sealed;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Issues documents through the product, stored in its database, and holds the rate against bare
 * Jasper's with the same template and data, in turns: what the machine does beside it then hits
 * both. Medians of the rounds.
 */
public final class Paperwork {

  private static final int ROUNDS = 7;
  private static final int WARM_UP = 60;
  private static final int LINES = 12;
  private static final double GOAL = 0.8;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Documents documents;
  private final BareJasper bareOrders = new BareJasper("order");
  private final ExecutorService threads;

  private Paperwork(Documents documents, int threads) {
    this.documents = documents;
    this.threads = Executors.newFixedThreadPool(threads);
  }

  /**
   * @param args how many documents on each side, the folder that may be filled, how many threads
   *     make them
   */
  public static void main(String[] args) throws IOException {
    int wanted = Integer.parseInt(args[0]);
    if (wanted < ROUNDS) {
      throw new IllegalArgumentException("Ask for at least %d documents.".formatted(ROUNDS));
    }
    Path folder = Path.of(args[1]).toAbsolutePath();
    try (var product = start(folder)) {
      var paperwork = new Paperwork(product.getBean(Documents.class), Integer.parseInt(args[2]));
      paperwork.measureRate(wanted);
      paperwork.measureMemory("an order of 200 lines", () -> Sealed.priced(fresh(), 200));
      paperwork.measureMemory("a report with 20 photos", () -> Sealed.withPhotos(fresh(), 20));
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
    System.exit(0);
  }

  private static ConfigurableApplicationContext start(Path folder) {
    return new SpringApplicationBuilder(CalloutApplication.class)
        .run(
            "--callout.data-directory=" + folder,
            "--spring.datasource.url=", // the embedded database, whatever the environment says
            "--spring.mail.host=",
            "--server.port=0",
            "--camunda.bpm.job-execution.enabled=false",
            "--spring.main.banner-mode=off",
            "--logging.level.root=warn");
  }

  private void measureRate(int wanted) {
    rate(WARM_UP, documents::issue);
    rate(WARM_UP, bareOrders::pdf);
    List<Double> ours = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    List<Double> workRatios = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      int now = wanted / ROUNDS;
      Rate product = rate(now, documents::issue);
      Rate jasper = rate(now, bareOrders::pdf);
      ours.add(product.perSecond());
      bare.add(jasper.perSecond());
      ratios.add(product.perSecond() / jasper.perSecond());
      workRatios.add(jasper.cpuMillis() / product.cpuMillis());
      say(
          "round %d: %.1f PDFs/s, bare Jasper %.1f, ratio %.2f; processor time %.1f ms and %.1f ms each",
          round + 1,
          product.perSecond(),
          jasper.perSecond(),
          ratios.get(round),
          product.cpuMillis(),
          jasper.cpuMillis());
    }
    double ratio = median(ratios);
    say(
        "documents: %.1f PDFs/s through the product, bare Jasper %.1f, ratio %.2f (of processor time %.2f); the goal of %.1f is %s",
        median(ours),
        median(bare),
        ratio,
        median(workRatios),
        GOAL,
        ratio >= GOAL ? "met" : "missed");
  }

  /**
   * @param cpuMillis the threads' own processor time for one, which other work hardly moves; what
   *     the database does is not in it
   */
  private record Rate(double perSecond, double cpuMillis) {}

  private Rate rate(int count, Consumer<DocumentOrder> making) {
    List<Callable<Long>> work = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      DocumentOrder order = Sealed.priced(fresh(), LINES);
      work.add(
          () -> {
            long cpu = THREADS.getCurrentThreadCpuTime();
            making.accept(order);
            return THREADS.getCurrentThreadCpuTime() - cpu;
          });
    }
    long begun = System.nanoTime();
    long cpu = 0;
    try {
      for (Future<Long> made : threads.invokeAll(work)) {
        cpu += made.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return new Rate(count * 1e9 / (System.nanoTime() - begun), cpu / 1e6 / count);
  }

  private void measureMemory(String what, Source source) {
    documents.issue(source.next());
    DocumentOrder order = source.next();
    try (var memory = new PeakMemory()) {
      long allocated = THREADS.getCurrentThreadAllocatedBytes();
      long begun = System.nanoTime();
      var issued = documents.issue(order);
      double millis = (System.nanoTime() - begun) / 1e6;
      say(
          "%s: %.0f ms, %.0f KB; allocated %d MB in all, %s",
          what,
          millis,
          issued.bytes() / 1024.0,
          (THREADS.getCurrentThreadAllocatedBytes() - allocated) >> 20,
          memory);
    }
  }

  private static String fresh() {
    return UUID.randomUUID().toString();
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

  @FunctionalInterface
  private interface Source {
    DocumentOrder next();
  }
}
