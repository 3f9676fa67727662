package callout.planning;

import callout.shared.CaseNumber;
import callout.shared.GeoPoint;
import callout.shared.Priority;
import callout.shared.TimeWindow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the board reads of planning's tables. */
@Component
class BoardRows {

  private final JdbcClient jdbc;
  private final Json json;
  private final LikelyEnds likelyEnds;

  BoardRows(JdbcClient jdbc, Json json, LikelyEnds likelyEnds) {
    this.jdbc = jdbc;
    this.json = json;
    this.likelyEnds = likelyEnds;
  }

  /** By start; those that overlap the span. */
  List<BoardStop> stops(Collection<String> technicians, TimeWindow span) {
    if (technicians.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select s.*, v.case_number, v.area_code, v.zone, v.latitude, v.longitude, v.priority,
              v.title, v.purpose, v.state
            from planning_stop s join planning_visit v on v.id = s.visit_id
            where s.technician in (:technicians) and s.end_at > :from and s.start_at < :to
            order by s.start_at, s.visit_id
            """)
        .param("technicians", technicians)
        .param("from", Timestamp.from(span.start()))
        .param("to", Timestamp.from(span.end()))
        .query(this::stop)
        .list();
  }

  /** What the newest solved run that planned for the area has left out. */
  List<LeftOut> leftOut(String areaCode) {
    return jdbc.sql(
            """
            select result->'leftOut' from planning_run
            where result is not null and (area_code is null or area_code = ?)
            order by opened_at desc, id desc limit 1
            """)
        .param(areaCode)
        .query(String.class)
        .optional()
        .map(text -> List.of(json.read(text, LeftOut[].class)))
        .orElse(List.of());
  }

  private BoardStop stop(ResultSet row, int n) throws SQLException {
    PlannedStop stop = StopRows.planned(row, n);
    return new BoardStop(
        stop,
        CaseNumber.of(row.getString("case_number")),
        row.getString("area_code"),
        ZoneId.of(row.getString("zone")),
        new GeoPoint(row.getDouble("latitude"), row.getDouble("longitude")),
        Priority.ofCode(row.getString("priority")).orElseThrow(),
        row.getString("title"),
        row.getString("purpose"),
        row.getLong("version"),
        row.getBoolean("pinned"),
        row.getBoolean("under_way"),
        row.getTimestamp("expected_end") != null,
        row.getString("state").equals("finished"),
        likelyEnds.of(row).orElse(stop.end()));
  }
}
