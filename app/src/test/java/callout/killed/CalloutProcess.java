package callout.killed;

import callout.RequestsClient;
import callout.Until;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The whole product as a process of its own, so that it can be killed. Its test classes are left
 * out: what runs is what people run.
 */
final class CalloutProcess implements AutoCloseable {

  /** A first start on a machine that builds other things beside it. */
  private static final Duration START = Duration.ofMinutes(6);

  private static final HttpClient HTTP =
      HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();

  private final Process process;
  private final Path data;
  private final Path log;
  private final int port;

  private CalloutProcess(Process process, Path data, Path log, int port) {
    this.process = process;
    this.data = data;
    this.log = log;
    this.port = port;
  }

  static CalloutProcess start(Path data, Path log) throws IOException {
    int port = freePort();
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC", // it shares the machine with the test
                    "-cp",
                    productClasspath(),
                    "callout.CalloutApplication",
                    "--server.port=" + port,
                    "--callout.data-directory=" + data))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    return new CalloutProcess(process, data, log, port);
  }

  /**
   * Waits until it answers. From its first answer on it must be up: who sees an open port may
   * begin.
   */
  void awaitAnswer() {
    int health = Until.isThere("Callout answers, see " + log, START, this::health);
    if (health != 200) {
      throw new AssertionError(
          "Callout answers, but with health %d; see %s".formatted(health, log));
    }
  }

  /** Another system with the demonstration's key, as the product wrote it into its data. */
  RequestsClient client() throws IOException {
    var credentials =
        JsonMapper.builder().build().readTree(data.resolve("demo-credentials.json").toFile());
    return new RequestsClient(port, credentials.get("apiKey").asText());
  }

  String log() throws IOException {
    return Files.readString(log);
  }

  /** Ends it as a power cut would: nothing in it runs any more, and what it started is left. */
  void kill() {
    process.toHandle().destroyForcibly();
    process.onExit().join();
  }

  @Override
  public void close() {
    kill();
  }

  private Optional<Integer> health() {
    if (!process.isAlive()) {
      throw new AssertionError("Callout ended by itself; see " + log);
    }
    var health = URI.create("http://127.0.0.1:%d/actuator/health".formatted(port));
    try {
      return Optional.of(
          HTTP.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
              .statusCode());
    } catch (IOException notYet) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String productClasspath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !Path.of(entry).endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
