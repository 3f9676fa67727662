package callout.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Listens to what all nodes announce, on one connection of its own, and hands it to the pages. */
@Component
class LiveListener implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(LiveListener.class);
  private static final int WAIT_MILLIS = 1000;
  private static final int PAUSE_AFTER_FAULT_MILLIS = 2000;

  private final DataSource dataSource;
  private final LiveStreams streams;
  private volatile boolean running;
  private Thread thread = new Thread();

  LiveListener(DataSource dataSource, LiveStreams streams) {
    this.dataSource = dataSource;
    this.streams = streams;
  }

  @Override
  public void start() {
    running = true;
    thread = new Thread(this::listenUntilStopped, "live-listener");
    thread.setDaemon(true);
    thread.start();
  }

  private void listenUntilStopped() {
    while (running) {
      try (Connection connection = dataSource.getConnection()) {
        listen(connection);
      } catch (SQLException e) {
        if (running) {
          LOG.warn("Live channel interrupted, trying again: {}", e.getMessage());
          pause();
        }
      }
    }
  }

  private void listen(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("listen " + LivePost.CHANNEL);
    }
    PGConnection postgres = connection.unwrap(PGConnection.class);
    try {
      while (running) {
        PGNotification[] notifications = postgres.getNotifications(WAIT_MILLIS);
        if (notifications != null && notifications.length > 0) {
          Set<String> topics = new LinkedHashSet<>();
          for (PGNotification notification : notifications) {
            topics.addAll(Arrays.asList(notification.getParameter().split("\n")));
          }
          streams.tell(topics);
        } else {
          streams.keepAlive();
        }
      }
    } finally {
      try (Statement statement = connection.createStatement()) {
        statement.execute("unlisten *"); // the pool hands this connection to somebody else
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_AFTER_FAULT_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    running = false;
    try {
      thread.join(3L * WAIT_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
