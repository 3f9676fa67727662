package callout.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many transactions of one row the database makes durable. */
final class Commits {

  private static final Duration SPAN = Duration.ofMillis(1500);

  private final DataSource dataSource;

  Commits(DataSource dataSource) {
    this.dataSource = dataSource;
    JdbcClient.create(dataSource)
        .sql(
            "create table bench_commit (id bigint generated always as identity primary key, said text)")
        .update();
  }

  double perSecond(Workers workers) {
    var rows = new AtomicLong();
    long begin = System.nanoTime();
    long end = begin + SPAN.toNanos();
    workers.onEach(() -> rows.addAndGet(insertUntil(end)));
    return rows.get() * 1e9 / (System.nanoTime() - begin);
  }

  private long insertUntil(long end) {
    long rows = 0;
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement("insert into bench_commit (said) values (?)")) {
      while (System.nanoTime() < end) {
        insert.setString(1, "row " + rows);
        insert.executeUpdate();
        rows++;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return rows;
  }
}
