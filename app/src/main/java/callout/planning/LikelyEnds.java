package callout.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When work that is being done is likely to end: everything behind it has to wait until then. */
@Component
class LikelyEnds {

  /** Whoever should have been done by now is given so much more. */
  private static final Duration OVERTIME = Duration.ofMinutes(15);

  private final Clock clock;

  LikelyEnds(Clock clock) {
    this.clock = clock;
  }

  /**
   * @param row with the stop's {@code end_at}, {@code expected_end} and its visit's {@code state}
   * @return later than planned; empty if nothing speaks for that
   */
  Optional<Instant> of(ResultSet row) throws SQLException {
    Timestamp expected = row.getTimestamp("expected_end");
    if (expected == null || !row.getString("state").equals("planned")) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Instant planned = row.getTimestamp("end_at").toInstant();
    Instant told = expected.toInstant().isAfter(planned) ? expected.toInstant() : planned;
    Instant end = told.isAfter(now) ? told : now.plus(OVERTIME);
    return end.isAfter(planned) ? Optional.of(end) : Optional.empty();
  }
}
