package callout.planning;

import callout.shared.CaseNumber;
import callout.shared.TimeWindow;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code planning_freed}: places that cancelled visits have left. */
@Component
class FreedRows {

  /** A place that is free again. */
  record Freed(CaseNumber caseNumber, String technician, Instant start) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  FreedRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void add(PlannedStop stop) {
    jdbc.sql("insert into planning_freed values (?, ?, ?, ?, ?) on conflict do nothing")
        .params(
            stop.visit().value(),
            stop.technician(),
            Timestamp.from(stop.start()),
            Timestamp.from(stop.end()),
            Timestamp.from(clock.instant()))
        .update();
  }

  /** Those to come of which no later run knows. */
  List<Freed> of(Collection<String> technicians, TimeWindow span) {
    if (technicians.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select v.case_number, f.technician, f.start_at
            from planning_freed f join planning_visit v on v.id = f.visit_id
            where f.technician in (:technicians) and f.start_at >= :from and f.start_at < :to
              and f.start_at > :now
              and not exists (
                select 1 from planning_run r
                where (r.area_code is null or r.area_code = v.area_code)
                  and r.opened_at >= f.freed_at
                  and (f.start_at at time zone v.zone)::date >= r.first_day
                  and (f.start_at at time zone v.zone)::date < r.first_day + r.days)
            order by f.start_at
            """)
        .param("technicians", technicians)
        .param("from", Timestamp.from(span.start()))
        .param("to", Timestamp.from(span.end()))
        .param("now", Timestamp.from(clock.instant()))
        .query(
            (row, n) ->
                new Freed(
                    CaseNumber.of(row.getString("case_number")),
                    row.getString("technician"),
                    row.getTimestamp("start_at").toInstant()))
        .list();
  }
}
