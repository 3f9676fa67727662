package callout.fieldwork;

import callout.shared.CaseNumber;
import callout.shared.VisitId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was taken off the days of technicians, who may have it in mind already. */
@Service
public class CancelledStops {

  private final JdbcClient jdbc;
  private final Clock clock;

  CancelledStops(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void add(CancelledStop stop) {
    jdbc.sql(
            """
            insert into fieldwork_cancelled_stop
              (visit_id, case_number, technician, start_at, end_at, cancelled_at)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(
            stop.visit().value(),
            stop.caseNumber().value(),
            stop.technician(),
            Timestamp.from(stop.start()),
            Timestamp.from(stop.end()),
            Timestamp.from(clock.instant()))
        .update();
  }

  /** What would have begun in this time, the first one first. */
  @Transactional(readOnly = true)
  public List<CancelledStop> of(String technician, Instant from, Instant to) {
    return jdbc.sql(
            """
            select * from fieldwork_cancelled_stop
             where technician = ? and start_at >= ? and start_at < ? order by start_at
            """)
        .params(technician, Timestamp.from(from), Timestamp.from(to))
        .query(
            (row, n) ->
                new CancelledStop(
                    new VisitId(row.getObject("visit_id", UUID.class)),
                    CaseNumber.of(row.getString("case_number")),
                    row.getString("technician"),
                    row.getTimestamp("start_at").toInstant(),
                    row.getTimestamp("end_at").toInstant()))
        .list();
  }
}
