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
import java.time.Instant;
import java.time.ZoneId;
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

  private final LikelyEnds likelyEnds;

  StopRows(JdbcClient jdbc, LikelyEnds likelyEnds) {
    this.jdbc = jdbc;
    this.likelyEnds = likelyEnds;
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
            select s.visit_id, s.technician, s.start_at, s.end_at, s.expected_end, v.state,
              v.case_number, v.title, v.zone, v.latitude, v.longitude
            from planning_stop s join planning_visit v on v.id = s.visit_id
            where s.technician in (:technicians) and s.start_at < :to
              and greatest(s.end_at, s.expected_end) > :from
            union all
            select id, technician, start_at, end_at, null, null, case_number, '', zone, latitude, longitude
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
   * Those that a run may move: of these technicians, not begun by then, nobody has set off. Not
   * where the case has visits that depend on one another.
   */
  List<MovableStop> movable(Collection<String> technicians, TimeWindow span, Instant now) {
    return movable(technicians, span, now, false);
  }

  /** Those and the pinned ones, which a person may ask to be moved. */
  List<MovableStop> movableOrPinned(Collection<String> technicians, TimeWindow span, Instant now) {
    return movable(technicians, span, now, true);
  }

  private List<MovableStop> movable(
      Collection<String> technicians, TimeWindow span, Instant now, boolean pinned) {
    if (technicians.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select s.* from planning_stop s join planning_visit v on v.id = s.visit_id
            where s.technician in (:technicians) and s.start_at >= :from and s.start_at < :to
              and s.start_at > :now and not s.under_way and (:pinned or not s.pinned)
              and v.state = 'planned'
              and not exists (
                select 1 from planning_visit t where t.case_number = v.case_number
                and (t.needs ->> 'together' is not null or t.needs ->> 'after' is not null))
            order by s.start_at, s.visit_id
            """)
        .param("technicians", technicians)
        .param("from", Timestamp.from(span.start()))
        .param("to", Timestamp.from(span.end()))
        .param("now", Timestamp.from(now))
        .param("pinned", pinned)
        .query(
            (row, n) -> {
              PlannedStop stop = planned(row, n);
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
