package callout.planning;

import callout.shared.TimeWindow;
import callout.shared.VisitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code planning_promise}. */
@Component
class PromiseRows {

  private final JdbcClient jdbc;
  private final Clock clock;

  PromiseRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<TimeWindow> of(VisitId visit) {
    return jdbc.sql("select arrival_from, arrival_to from planning_promise where visit_id = ?")
        .param(visit.value())
        .query((row, n) -> window(row))
        .optional();
  }

  Map<VisitId, TimeWindow> of(Collection<VisitId> visits) {
    Map<VisitId, TimeWindow> windows = new HashMap<>();
    if (!visits.isEmpty()) {
      jdbc.sql("select * from planning_promise where visit_id in (:visits)")
          .param("visits", visits.stream().map(VisitId::value).toList())
          .query(
              row -> {
                windows.put(new VisitId(row.getObject("visit_id", UUID.class)), window(row));
              });
    }
    return windows;
  }

  private static TimeWindow window(ResultSet row) throws SQLException {
    return new TimeWindow(
        row.getTimestamp("arrival_from").toInstant(), row.getTimestamp("arrival_to").toInstant());
  }

  void keep(VisitId visit, TimeWindow window) {
    jdbc.sql(
            """
            insert into planning_promise values (?, ?, ?, ?)
            on conflict (visit_id) do update set arrival_from = excluded.arrival_from,
              arrival_to = excluded.arrival_to, promised_at = excluded.promised_at
            """)
        .params(
            visit.value(),
            Timestamp.from(window.start()),
            Timestamp.from(window.end()),
            Timestamp.from(clock.instant()))
        .update();
  }

  void drop(VisitId visit) {
    jdbc.sql("delete from planning_promise where visit_id = ?").param(visit.value()).update();
  }
}
