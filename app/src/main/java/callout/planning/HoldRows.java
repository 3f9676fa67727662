package callout.planning;

import callout.shared.CaseNumber;
import callout.shared.GeoPoint;
import callout.shared.HoldId;
import callout.shared.TimeWindow;
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

/**
 * Table {@code planning_hold}. Add to it only while holding the technician ({@link StopRows#hold}).
 */
@Component
class HoldRows {

  private final JdbcClient jdbc;

  HoldRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(HeldSlot slot) {
    jdbc.sql("insert into planning_hold values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null)")
        .params(
            slot.id().value(),
            slot.holder(),
            slot.technician(),
            slot.areaCode(),
            slot.zone().getId(),
            slot.place().latitude(),
            slot.place().longitude(),
            Timestamp.from(slot.start()),
            Timestamp.from(slot.end()),
            Timestamp.from(slot.window().start()),
            Timestamp.from(slot.window().end()),
            Timestamp.from(slot.until()))
        .update();
  }

  Optional<HeldSlot> find(HoldId id) {
    return jdbc.sql("select * from planning_hold where id = ?")
        .param(id.value())
        .query(HoldRows::held)
        .optional();
  }

  /** What is held for a request that this person has not sent yet. */
  Optional<HeldSlot> unsent(String holder) {
    return jdbc.sql("select * from planning_hold where holder = ? and case_number is null")
        .param(holder)
        .query(HoldRows::held)
        .optional();
  }

  /** How many are held for requests not sent yet by those who write with the same system. */
  int unsentOfSystem(String holder) {
    return jdbc.sql(
            """
            select count(*) from planning_hold
            where split_part(holder, '/', 1) = split_part(?, '/', 1) and case_number is null
            """)
        .param(holder)
        .query(Integer.class)
        .single();
  }

  Optional<HeldSlot> of(CaseNumber caseNumber) {
    return jdbc.sql("select * from planning_hold where case_number = ?")
        .param(caseNumber.value())
        .query(HoldRows::held)
        .optional();
  }

  /** By start; those that overlap the span. */
  List<HeldSlot> of(Collection<String> technicians, TimeWindow span) {
    if (technicians.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select * from planning_hold
            where technician in (:technicians) and end_at > :from and start_at < :to
            order by start_at
            """)
        .param("technicians", technicians)
        .param("from", Timestamp.from(span.start()))
        .param("to", Timestamp.from(span.end()))
        .query(HoldRows::held)
        .list();
  }

  /** False if it is held no longer, or for another case already. */
  boolean bind(HoldId id, CaseNumber caseNumber) {
    return jdbc.sql("update planning_hold set case_number = ? where id = ? and case_number is null")
            .params(caseNumber.value(), id.value())
            .update()
        == 1;
  }

  /** The time is free from the commit on; false if it was before. */
  boolean remove(HoldId id) {
    return jdbc.sql("delete from planning_hold where id = ?").param(id.value()).update() == 1;
  }

  private static HeldSlot held(ResultSet row, int n) throws SQLException {
    return new HeldSlot(
        new HoldId(row.getObject("id", UUID.class)),
        row.getString("holder"),
        row.getString("technician"),
        row.getString("area_code"),
        ZoneId.of(row.getString("zone")),
        new GeoPoint(row.getDouble("latitude"), row.getDouble("longitude")),
        instant(row, "start_at"),
        instant(row, "end_at"),
        new TimeWindow(instant(row, "arrival_from"), instant(row, "arrival_to")),
        instant(row, "held_until"),
        caseNumber(row));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }

  private static @Nullable CaseNumber caseNumber(ResultSet row) throws SQLException {
    String number = row.getString("case_number");
    return number == null ? null : CaseNumber.of(number);
  }
}
