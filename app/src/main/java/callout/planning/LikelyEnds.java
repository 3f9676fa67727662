package callout.planning;

import callout.planning.routing.WholeMinute;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * When work that is being done, or to which somebody is under way, is likely to end: everything
 * behind it has to wait until then.
 */
@Component
class LikelyEnds {

  /** Whoever should have been done by now is given so much more. */
  private static final Duration OVERTIME = Duration.ofMinutes(15);

  private final Clock clock;

  LikelyEnds(Clock clock) {
    this.clock = clock;
  }

  /**
   * @param row with the stop's {@code start_at}, {@code end_at}, {@code expected_end} and {@code
   *     under_way}, and its visit's {@code state}
   * @return later than planned; empty if nothing speaks for that
   */
  Optional<Instant> of(ResultSet row) throws SQLException {
    if (!row.getBoolean("under_way") || !row.getString("state").equals("planned")) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Instant planned = row.getTimestamp("end_at").toInstant();
    Timestamp expected = row.getTimestamp("expected_end");
    Instant end =
        expected == null
            ? now.plus(Duration.between(row.getTimestamp("start_at").toInstant(), planned))
            : end(planned, expected.toInstant(), now);
    return end.isAfter(planned) ? Optional.of(WholeMinute.from(end)) : Optional.empty();
  }

  private static Instant end(Instant planned, Instant expected, Instant now) {
    Instant told = expected.isAfter(planned) ? expected : planned;
    return told.isAfter(now) ? told : now.plus(OVERTIME);
  }
}
