package callout.documents.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Reads files that may be anything in a process of its own, with little memory and little time: a
 * PDF of some kilobytes can unpack to gigabytes, or keep a reader busy for ever. A file that ends
 * the process is too costly; those after it get a new one while there is time.
 */
@Component
public class IsolatedReading implements Verification.Reader {

  private static final String MEMORY = "-Xmx256m";
  private static final Duration FOR_ONE_PROCESS = Duration.ofSeconds(20);
  private static final Duration FOR_ALL = Duration.ofSeconds(40);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String LAUNCHER =
      "org.springframework.boot.loader.launch.PropertiesLauncher";

  /** Nobody has to sign in to ask: two at once, the others wait their turn. */
  private static final Semaphore AT_ONCE = new Semaphore(2, true);

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Duration forOneProcess;

  public IsolatedReading() {
    this(FOR_ONE_PROCESS);
  }

  IsolatedReading(Duration forOneProcess) {
    this.forOneProcess = forOneProcess;
  }

  @Override
  public List<Reading> read(List<byte[]> files) {
    long deadline = System.nanoTime() + FOR_ALL.toNanos();
    try {
      if (!AT_ONCE.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        return filled(new ArrayList<>(), files.size());
      }
      Path folder = Files.createTempDirectory("callout-verify-");
      try {
        return read(keep(files, folder), deadline);
      } finally {
        AT_ONCE.release();
        FileSystemUtils.deleteRecursively(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Files could not be read in a process of their own.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return filled(new ArrayList<>(), files.size());
    }
  }

  private static List<Path> keep(List<byte[]> files, Path folder) throws IOException {
    List<Path> kept = new ArrayList<>();
    for (byte[] file : files) {
      kept.add(Files.write(folder.resolve(kept.size() + ".pdf"), file));
    }
    return kept;
  }

  private List<Reading> read(List<Path> files, long deadline)
      throws IOException, InterruptedException {
    List<Reading> readings = new ArrayList<>();
    while (readings.size() < files.size() && System.nanoTime() < deadline) {
      List<Path> left = files.subList(readings.size(), files.size());
      List<Reading> done = oneProcess(left, deadline);
      readings.addAll(done);
      if (done.size() < left.size()) {
        readings.add(Reading.refused(Obstacle.TOO_COSTLY));
      }
    }
    return filled(readings, files.size());
  }

  private static List<Reading> filled(List<Reading> readings, int size) {
    while (readings.size() < size) {
      readings.add(Reading.refused(Obstacle.NO_TIME));
    }
    return readings;
  }

  private List<Reading> oneProcess(List<Path> files, long deadline)
      throws IOException, InterruptedException {
    Path folder = Objects.requireNonNull(files.get(0).toAbsolutePath().getParent());
    Path answers = folder.resolve("answers");
    Process process =
        new ProcessBuilder(command(files))
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(answers.toFile())
            .start();
    long time = Math.min(forOneProcess.toNanos(), deadline - System.nanoTime());
    try {
      process.waitFor(time, TimeUnit.NANOSECONDS);
    } finally {
      process.destroyForcibly().waitFor();
    }
    return readings(Files.readString(answers, StandardCharsets.UTF_8));
  }

  /** Whole answers only: the last may have been cut off, and a machine that ends says so itself. */
  private static List<Reading> readings(String answers) throws JsonProcessingException {
    List<Reading> readings = new ArrayList<>();
    int from = 0;
    for (int end = answers.indexOf('\n'); end >= 0; end = answers.indexOf('\n', from)) {
      if (answers.charAt(from) == '{') {
        readings.add(JSON.readValue(answers.substring(from, end), Reading.class));
      }
      from = end + 1;
    }
    return readings;
  }

  private static List<String> command(List<Path> files) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            MEMORY,
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=" + files.get(0).toAbsolutePath().getParent(),
            "-cp",
            absolute(System.getProperty("java.class.path"))));
    if (packed()) {
      command.add("-Dloader.main=" + ReadingProcess.class.getName());
      command.add(LAUNCHER);
    } else {
      command.add(ReadingProcess.class.getName());
    }
    files.forEach(file -> command.add(file.toAbsolutePath().toString()));
    return command;
  }

  /** Whether the product runs from one jar with all others in it. */
  private static boolean packed() {
    URL place = ReadingProcess.class.getResource("ReadingProcess.class");
    return place != null && place.toString().startsWith("jar:nested:");
  }

  private static String absolute(String classPath) {
    List<String> parts = new ArrayList<>();
    for (String part : classPath.split(File.pathSeparator)) {
      parts.add(Path.of(part).toAbsolutePath().toString());
    }
    return String.join(File.pathSeparator, parts);
  }
}
