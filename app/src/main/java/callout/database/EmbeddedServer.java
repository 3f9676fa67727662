package callout.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL as a child of this process, with its data kept. The library it comes from is made for
 * tests, so everything that makes a database lose rows or let anybody in is set the other way here.
 */
final class EmbeddedServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

  private final DataFolder folder;
  private final EmbeddedPostgres server;
  private final String password;

  private EmbeddedServer(DataFolder folder, EmbeddedPostgres server, String password) {
    this.folder = folder;
    this.server = server;
    this.password = password;
  }

  static EmbeddedServer start(Path dataDirectory) {
    DataFolder folder = null;
    try {
      folder = DataFolder.open(dataDirectory);
      if (!Files.exists(folder.readyMark())) {
        FileSystemUtils.deleteRecursively(folder.database()); // a first start that was cut off
      }
      OrphanedServer.stop(folder.database());
      Path passwordFile = folder.ownerOnlyFile("database-password", newPassword());
      String password = Files.readString(passwordFile).trim();
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setDataDirectory(folder.database())
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false) // it would stop before those who still write to it
              .setPGStartupWait(Duration.ofMinutes(2)) // recovery after a crash takes its time
              // initdb options: passwords from the first moment on
              .setLocaleConfig("auth", "scram-sha-256")
              .setLocaleConfig("pwfile", passwordFile.toAbsolutePath().toString())
              .setLocaleConfig("locale", "C.UTF-8")
              .setConnectConfig("password", password)
              .setServerConfig("listen_addresses", "localhost")
              .setServerConfig("fsync", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("shared_buffers", "256MB")
              .setServerConfig("max_connections", "100")
              .start();
      if (!Files.exists(folder.readyMark())) {
        Files.createFile(folder.readyMark());
      }
      LOG.info("Embedded PostgreSQL keeps its data in {}.", folder.database().toAbsolutePath());
      return new EmbeddedServer(folder, server, password);
    } catch (IOException | RuntimeException e) {
      if (folder != null) {
        folder.close();
      }
      throw new IllegalStateException(
          "The embedded database did not start in %s: %s"
              .formatted(dataDirectory.toAbsolutePath(), e.getMessage()),
          e);
    }
  }

  String jdbcUrl() {
    return "jdbc:postgresql://localhost:%d/postgres".formatted(server.getPort());
  }

  String username() {
    return "postgres";
  }

  String password() {
    return password;
  }

  private static String newPassword() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public void close() throws IOException {
    server.close();
    folder.close();
  }
}
