package callout.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database server that outlived its Callout, which was killed. Its folder is ours again (we hold
 * the folder's lock), so it is asked to end before a new one starts.
 */
final class OrphanedServer {

  private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private OrphanedServer() {}

  static void stop(Path database) throws IOException {
    Path pidFile = database.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    List<String> lines = Files.readAllLines(pidFile);
    if (lines.isEmpty()) {
      return;
    }
    ProcessHandle server = ProcessHandle.of(Long.parseLong(lines.get(0).trim())).orElse(null);
    if (server == null || !isPostgres(server)) {
      return; // the file is stale: PostgreSQL notices that itself
    }
    LOG.info("Ending the database server {} that a killed Callout left behind.", server.pid());
    server.destroy(); // SIGTERM: waits for its clients, which died with that Callout
    try {
      server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new IllegalStateException(
          "The database server %d in %s does not end. Maybe a client is still connected to it; end it and start again."
              .formatted(server.pid(), database.toAbsolutePath()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the old database server ended.", e);
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().map(c -> c.contains("postgres")).orElse(true);
  }
}
