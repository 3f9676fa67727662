package callout.planning;

import callout.planning.routing.FixedStop;
import callout.planning.routing.MovableStop;
import callout.shared.CaseNumber;
import callout.shared.GeoPoint;
import callout.shared.TimeWindow;
import callout.shared.VisitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The plan as it stands, the way routing asks for it. */
@Component
class PlanRows {

  private final JdbcClient jdbc;
  private final LikelyEnds likelyEnds;

  PlanRows(JdbcClient jdbc, LikelyEnds likelyEnds) {
    this.jdbc = jdbc;
    this.likelyEnds = likelyEnds;
  }

  /**
   * In order, with what routing asks for; those that overlap the span. Time that is held for
   * requests is among them. Work that is being done and takes longer ends when it is likely to.
   */
  List<FixedStop> fixed(Collection<String> technicians, TimeWindow span) {
    if (technicians.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select s.visit_id, s.technician, s.start_at, s.end_at, s.expected_end, s.under_way, v.state,
              v.case_number, v.title, v.zone, v.latitude, v.longitude
            from planning_stop s join planning_visit v on v.id = s.visit_id
            where s.technician in (:technicians) and s.start_at < :to
              and greatest(s.end_at, s.expected_end) > :from
            union all
            select id, technician, start_at, end_at, null, false, null, case_number, '', zone, latitude, longitude
            from planning_hold
            where technician in (:technicians) and end_at > :from and start_at < :to
            order by start_at
            """)
        .param("technicians", technicians)
        .param("from", Timestamp.from(span.start()))
        .param("to", Timestamp.from(span.end()))
        .query(this::fixedStop)
        .list();
  }

  /**
   * Those that a run may move: of these technicians, beginning in the span, nobody has set off. Not
   * where the case has visits that depend on one another.
   */
  List<MovableStop> movable(Collection<String> technicians, TimeWindow span) {
    return movable(technicians, span, false);
  }

  /** Those and the pinned ones, which a person may ask to be moved. */
  List<MovableStop> movableOrPinned(Collection<String> technicians, TimeWindow span) {
    return movable(technicians, span, true);
  }

  private List<MovableStop> movable(
      Collection<String> technicians, TimeWindow span, boolean pinned) {
    if (technicians.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select s.* from planning_stop s join planning_visit v on v.id = s.visit_id
            where s.technician in (:technicians) and s.start_at >= :from and s.start_at < :to
              and not s.under_way and (:pinned or not s.pinned)
              and v.state = 'planned'
              and not exists (
                select 1 from planning_visit t where t.case_number = v.case_number
                and (t.needs ->> 'together' is not null or t.needs ->> 'after' is not null))
            order by s.start_at, s.visit_id
            """)
        .param("technicians", technicians)
        .param("from", Timestamp.from(span.start()))
        .param("to", Timestamp.from(span.end()))
        .param("pinned", pinned)
        .query(
            (row, n) -> {
              PlannedStop stop = StopRows.planned(row, n);
              return new MovableStop(
                  stop.visit(),
                  stop.technician(),
                  stop.start(),
                  stop.arrivalWindow(),
                  row.getLong("version"),
                  row.getBoolean("pinned"));
            })
        .list();
  }

  private FixedStop fixedStop(ResultSet row, int n) throws SQLException {
    String caseNumber = row.getString("case_number");
    return new FixedStop(
        new VisitId(row.getObject("visit_id", UUID.class)),
        caseNumber == null ? null : CaseNumber.of(caseNumber),
        row.getString("title"),
        ZoneId.of(row.getString("zone")),
        row.getString("technician"),
        new GeoPoint(row.getDouble("latitude"), row.getDouble("longitude")),
        row.getTimestamp("start_at").toInstant(),
        likelyEnds.of(row).orElse(row.getTimestamp("end_at").toInstant()));
  }
}
