package callout.killed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The PostgreSQL server that a Callout started on its data, as its own pid file tells of it. */
record DatabaseProcess(ProcessHandle handle, JdbcClient jdbc) {

  private static final int PID = 0;
  private static final int PORT = 3;
  private static final int SECONDS_TO_END = 30;

  /** Empty if none runs on these data. */
  static Optional<DatabaseProcess> of(Path data) throws IOException {
    Path pidFile = data.resolve("postgres").resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(pidFile);
    if (lines.size() <= PORT) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines.get(PID).strip()))
        .map(handle -> new DatabaseProcess(handle, jdbc(data, lines.get(PORT).strip())));
  }

  /** Ends it and waits until it has ended; killed if it does not want to. */
  void end() throws Exception {
    handle.destroy();
    try {
      handle.onExit().get(SECONDS_TO_END, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      handle.destroyForcibly();
      handle.onExit().get(SECONDS_TO_END, TimeUnit.SECONDS);
    }
  }

  long count(String query) {
    return jdbc.sql(query).query(Long.class).single();
  }

  private static JdbcClient jdbc(Path data, String port) {
    var source = new PGSimpleDataSource();
    source.setUrl("jdbc:postgresql://localhost:%s/postgres".formatted(port));
    source.setUser("postgres");
    try {
      source.setPassword(Files.readString(data.resolve("database-password")).strip());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return JdbcClient.create(source);
  }
}
