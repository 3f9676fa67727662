package callout.bench;

import callout.CalloutApplication;
import callout.intake.imports.Import;
import callout.intake.imports.ImportState;
import callout.intake.imports.Imports;
import callout.intake.imports.Sender;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** Imports a whole file into the running product, on a database of its own. */
public final class Intake {

  private static final int WARM_UP = 300;
  private static final long GLANCE_NANOS = 50_000_000;
  private static final Sender SENDER = new Sender("K-1001", true, null);

  /** How many rows were done with when. */
  private record Sample(long rows, long nanos) {}

  private final ConfigurableApplicationContext product;
  private final Imports imports;
  private final boolean jobs;

  private Intake(ConfigurableApplicationContext product, boolean jobs) {
    this.product = product;
    this.imports = product.getBean(Imports.class);
    this.jobs = jobs;
  }

  /**
   * @param args the file, its mapping, the folder that may be filled
   */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    String mapping = Files.readString(Path.of(args[1]));
    Path folder = Path.of(args[2]).toAbsolutePath();
    boolean jobs = !"off".equals(System.getenv("BENCH_JOBS"));
    boolean sound;
    try (var product = start(folder, jobs)) {
      var intake = new Intake(product, jobs);
      intake.warmUp();
      sound = intake.measure(file, mapping);
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
    System.exit(sound ? 0 : 1);
  }

  private static ConfigurableApplicationContext start(Path folder, boolean jobs) {
    return new SpringApplicationBuilder(CalloutApplication.class)
        .run(
            "--callout.data-directory=" + folder,
            "--spring.datasource.url=", // the embedded database, whatever the environment says
            "--spring.mail.host=",
            "--server.port=0",
            "--camunda.bpm.job-execution.enabled=" + jobs,
            "--spring.main.banner-mode=off",
            "--logging.level.root=warn");
  }

  /** What runs first runs in the interpreter, and would make the first tenth look slow. */
  private void warmUp() throws IOException {
    String file =
        IntStream.range(0, WARM_UP)
            .mapToObj(n -> "warm-%d,repair,34.05,-118.25\n".formatted(n))
            .collect(Collectors.joining("", "Id,Kind,Lat,Lon\n", ""));
    String mapping =
        """
        {"columns": {"externalId": "Id", "serviceType": "Kind",
                     "latitude": "Lat", "longitude": "Lon"}}
        """;
    run(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), mapping);
    while (jobs && jobsLeft() > 0) {
      LockSupport.parkNanos(GLANCE_NANOS);
    }
  }

  private boolean measure(Path file, String mapping) throws IOException {
    List<Sample> samples;
    try (var memory = new PeakMemory();
        InputStream content = Files.newInputStream(file)) {
      samples = run(content, mapping);
      report(file, samples, memory);
    }
    Import first = account();
    double again;
    try (InputStream content = Files.newInputStream(file)) {
      List<Sample> same = run(content, mapping);
      again = rate(same, 0, first.rows());
    }
    Import second = account();
    say(
        "for comparison: the same file again, which opens no case, %.1f rows/s; %.0f commits/s",
        again, commitsPerSecond());
    return first.state() == ImportState.DONE
        && first.rows() > 0
        && second.accepted() == 0
        && second.refused() == first.refused();
  }

  /** What became of the rows of the import that ended last. */
  private Import account() {
    Import done = imports.newest(1).get(0);
    say(
        "rows: %d = %d accepted + %d duplicates + %d refused; %s",
        done.rows(), done.accepted(), done.duplicates(), done.refused(), done.state());
    return done;
  }

  /** Of single rows by one thread: a row of a file cannot be kept faster. */
  private double commitsPerSecond() {
    try (var worker = new Workers(1)) {
      return new Commits(product.getBean(DataSource.class)).perSecond(worker);
    }
  }

  private List<Sample> run(InputStream content, String mapping) throws IOException {
    List<Sample> samples = new ArrayList<>();
    Import work = imports.submit(SENDER, "bench.csv", content, mapping);
    samples.add(new Sample(0, System.nanoTime()));
    while (work.state() == ImportState.RUNNING) {
      LockSupport.parkNanos(GLANCE_NANOS);
      work = imports.get(work.id());
      samples.add(new Sample(work.rows(), System.nanoTime()));
    }
    return samples;
  }

  private void report(Path file, List<Sample> samples, PeakMemory memory) throws IOException {
    Sample last = samples.get(samples.size() - 1);
    double first = rate(samples, 0, last.rows() / 10);
    double end = rate(samples, last.rows() - last.rows() / 10, last.rows());
    say(
        "intake: %d rows (%.1f MB), %.1f rows/s",
        last.rows(), Files.size(file) / 1e6, rate(samples, 0, last.rows()));
    say("last tenth %.1f rows/s, first tenth %.1f rows/s, ratio %.2f", end, first, end / first);
    say("%s", memory);
    say(
        jobs
            ? "the job executor worked on the new cases at the same time; %d of their jobs are left"
            : "the job executor rested; %d jobs wait",
        jobsLeft());
  }

  /** Rows per second between two numbers of rows. */
  private static double rate(List<Sample> samples, long from, long to) {
    Sample begin = samples.stream().filter(s -> s.rows() >= from).findFirst().orElseThrow();
    Sample end = samples.stream().filter(s -> s.rows() >= to).findFirst().orElseThrow();
    return (end.rows() - begin.rows()) * 1e9 / (end.nanos() - begin.nanos());
  }

  private long jobsLeft() {
    return product
        .getBean(JdbcClient.class)
        .sql("select count(*) from act_ru_job where duedate_ is null or duedate_ <= now()")
        .query(Long.class)
        .single();
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
