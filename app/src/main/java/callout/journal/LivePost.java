package callout.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Carries topics to all nodes by NOTIFY. PostgreSQL serialises commits that notify, so topics are
 * gathered and sent together, in a transaction of their own, a few times a second.
 */
@Component
class LivePost {

  static final String CHANNEL = "callout_live";
  private static final Logger LOG = LoggerFactory.getLogger(LivePost.class);
  private static final int MOST_BYTES = 7000; // a NOTIFY payload must stay below 8000 bytes

  private final JdbcClient jdbc;
  private final LinkedBlockingQueue<String> waiting = new LinkedBlockingQueue<>(100_000);

  LivePost(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void send(Collection<String> topics) {
    for (String topic : topics) {
      if (!waiting.offer(topic)) {
        LOG.warn("Live topic {} is dropped: too many are waiting. Pages refresh later.", topic);
      }
    }
  }

  @Scheduled(fixedDelayString = "${callout.live.interval:200ms}")
  void flush() {
    List<String> batch = new ArrayList<>();
    waiting.drainTo(batch);
    if (batch.isEmpty()) {
      return;
    }
    var payload = new StringBuilder();
    for (String topic : batch.stream().distinct().toList()) {
      if (payload.length() + topic.length() > MOST_BYTES) {
        notifyAllNodes(payload.toString());
        payload.setLength(0);
      }
      payload.append(topic).append('\n');
    }
    notifyAllNodes(payload.toString());
  }

  private void notifyAllNodes(String payload) {
    try {
      jdbc.sql("select pg_notify(?, ?)").params(CHANNEL, payload).query().listOfRows();
    } catch (DataAccessException e) {
      LOG.warn("Open pages could not be told of changes: {}", e.getMessage());
    }
  }
}
