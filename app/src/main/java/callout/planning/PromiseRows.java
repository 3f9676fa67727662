package callout.planning;

import callout.shared.TimeWindow;
import callout.shared.VisitId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
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
        .query(
            (row, n) ->
                new TimeWindow(
                    row.getTimestamp("arrival_from").toInstant(),
                    row.getTimestamp("arrival_to").toInstant()))
        .optional();
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
