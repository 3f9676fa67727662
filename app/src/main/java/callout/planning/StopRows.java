package callout.planning;

import callout.shared.TimeWindow;
import callout.shared.VisitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code planning_stop}. Change it only while holding the technician ({@link #hold}). */
@Component
class StopRows {

  /** Tells our advisory locks from those of others. */
  private static final int LOCK_ROOM = 0x504C414E;

  private final JdbcClient jdbc;

  StopRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keeps others from changing these technicians' days until the transaction ends. Always taken
   * before a visit's row and in one order, so that nobody waits in a circle.
   */
  void hold(Collection<String> technicians) {
    technicians.stream()
        .distinct()
        .sorted()
        .forEach(
            technician ->
                jdbc.sql("select pg_advisory_xact_lock(?, hashtext(?))")
                    .params(LOCK_ROOM, technician)
                    .query((row, n) -> technician)
                    .single());
  }

  void add(PlannedStop stop) {
    jdbc.sql("insert into planning_stop values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            stop.visit().value(),
            stop.technician(),
            Timestamp.from(stop.start()),
            Timestamp.from(stop.end()),
            Timestamp.from(stop.arrivalWindow().start()),
            Timestamp.from(stop.arrivalWindow().end()),
            stop.travelSeconds())
        .update();
  }

  void remove(VisitId visit) {
    jdbc.sql("delete from planning_stop where visit_id = ?").param(visit.value()).update();
  }

  void setTravel(VisitId visit, int travelSeconds) {
    jdbc.sql(
            """
            update planning_stop set travel_seconds = :seconds
            where visit_id = :visit and travel_seconds <> :seconds
            """)
        .param("seconds", travelSeconds)
        .param("visit", visit.value())
        .update();
  }

  /** Null while the visit has no stop. */
  @Nullable Long version(VisitId visit) {
    return jdbc.sql("select version from planning_stop where visit_id = ?")
        .param(visit.value())
        .query(Long.class)
        .optional()
        .orElse(null);
  }

  /** False while the visit has no stop. */
  boolean isPinned(VisitId visit) {
    return jdbc.sql("select pinned from planning_stop where visit_id = ?")
        .param(visit.value())
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** The stop has another version afterwards, so that whoever looked at it before looks again. */
  void pin(VisitId visit, boolean pinned) {
    jdbc.sql(
            """
            update planning_stop set pinned = ?, version = nextval('planning_stop_version')
            where visit_id = ?
            """)
        .params(pinned, visit.value())
        .update();
  }

  /** The work takes longer, or less long; all else about the stop stays. It has another version. */
  void setEnd(VisitId visit, Instant end) {
    jdbc.sql(
            """
            update planning_stop
            set expected_end = expected_end + (cast(:end as timestamptz) - end_at), end_at = :end,
              version = nextval('planning_stop_version')
            where visit_id = :visit
            """)
        .param("end", Timestamp.from(end))
        .param("visit", visit.value())
        .update();
  }

  Optional<PlannedStop> find(VisitId visit) {
    return jdbc.sql("select * from planning_stop where visit_id = ?")
        .param(visit.value())
        .query(StopRows::planned)
        .optional();
  }

  /** In order; those that overlap the span. */
  List<PlannedStop> of(String technician, Instant from, Instant to) {
    return jdbc.sql(
            """
            select * from planning_stop
            where technician = ? and end_at > ? and start_at < ? order by start_at
            """)
        .params(technician, Timestamp.from(from), Timestamp.from(to))
        .query(StopRows::planned)
        .list();
  }

  /** In order; those whose visit is still to be made, however long ago it should have been. */
  List<PlannedStop> open(String technician) {
    return jdbc.sql(
            """
            select s.* from planning_stop s join planning_visit v on v.id = s.visit_id
            where s.technician = ? and v.state = 'planned' order by s.start_at
            """)
        .param(technician)
        .query(StopRows::planned)
        .list();
  }

  /** Those of the visits that are planned, and nobody has set off yet. */
  List<VisitId> still(Collection<VisitId> visits) {
    return visits.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select s.visit_id from planning_stop s join planning_visit v on v.id = s.visit_id
                where s.visit_id in (:visits) and v.state = 'planned'
                  and not s.under_way
                order by s.visit_id
                """)
            .param("visits", visits.stream().map(VisitId::value).toList())
            .query((row, n) -> new VisitId(row.getObject(1, UUID.class)))
            .list();
  }

  /** The technician is on the way: no run moves the stop any more. */
  void setOff(VisitId visit) {
    jdbc.sql("update planning_stop set under_way = true where visit_id = ?")
        .param(visit.value())
        .update();
  }

  /** Its work has begun: when it is likely to end. */
  void expect(VisitId visit, Instant end) {
    jdbc.sql("update planning_stop set expected_end = ? where visit_id = ?")
        .params(Timestamp.from(end), visit.value())
        .update();
  }

  static PlannedStop planned(ResultSet row, int n) throws SQLException {
    return new PlannedStop(
        new VisitId(row.getObject("visit_id", UUID.class)),
        row.getString("technician"),
        row.getTimestamp("start_at").toInstant(),
        row.getTimestamp("end_at").toInstant(),
        new TimeWindow(
            row.getTimestamp("arrival_from").toInstant(),
            row.getTimestamp("arrival_to").toInstant()),
        row.getInt("travel_seconds"));
  }
}
