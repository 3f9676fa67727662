package callout.planning;

import callout.shared.VisitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code planning_move}: what was done on the board and may be undone. */
@Component
class MoveRows {

  /**
   * A move that was made.
   *
   * @param before where the visit was; null if it waited
   * @param beforeWork how long it took; null of a move made before that was kept
   * @param afterVersion of the stop that the move made; null if the visit waits since
   */
  record Move(
      long id,
      VisitId visit,
      @Nullable PlannedStop before,
      @Nullable Duration beforeWork,
      @Nullable Long beforeVersion,
      @Nullable Long afterVersion) {}

  private final JdbcClient jdbc;
  private final Json json;
  private final Clock clock;

  MoveRows(JdbcClient jdbc, Json json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param visit as it was before
   * @return its id
   */
  long add(
      String staff,
      VisitDemand visit,
      @Nullable PlannedStop before,
      @Nullable Long beforeVersion,
      @Nullable Long afterVersion) {
    return jdbc.sql(
            """
            insert into planning_move
              (staff, visit_id, before, before_work_seconds, before_version, after_version, moved_at)
            values
              (:staff, :visit, cast(:before as jsonb), :work, :beforeVersion, :afterVersion, :at)
            returning id
            """)
        .param("staff", staff)
        .param("visit", visit.visit().value())
        .param("work", visit.work().toSeconds())
        .param("before", before == null ? null : json.write(before))
        .param("beforeVersion", beforeVersion)
        .param("afterVersion", afterVersion)
        .param("at", Timestamp.from(clock.instant()))
        .query(Long.class)
        .single();
  }

  /** The same happened to one that was to begin together with the visit of that move. */
  void addAlong(long move, Companions.Along other) {
    jdbc.sql(
            """
            insert into planning_move
              (staff, visit_id, before, before_work_seconds, before_version, moved_at, along_with)
            select staff, :visit, cast(:before as jsonb), :work, :beforeVersion, moved_at, id
            from planning_move where id = :move
            """)
        .param("visit", other.visit().visit().value())
        .param("before", json.write(other.stop()))
        .param("work", other.visit().work().toSeconds())
        .param("beforeVersion", other.seen())
        .param("move", move)
        .update();
  }

  /** What this person has done last and not undone. */
  Optional<Move> last(String staff) {
    return jdbc.sql(
            """
            select * from planning_move
            where staff = ? and not undone and along_with is null
            order by id desc limit 1
            """)
        .param(staff)
        .query(this::move)
        .optional();
  }

  /** What happened to others with it. */
  List<Move> along(Move move) {
    return jdbc.sql("select * from planning_move where along_with = ? and not undone order by id")
        .param(move.id())
        .query(this::move)
        .list();
  }

  /** The moves of a visit may still be undone after it went along with another one. */
  void follow(VisitId visit, @Nullable Long from, @Nullable Long to) {
    jdbc.sql(
            """
            update planning_move set after_version = :to
            where visit_id = :visit and not undone
              and after_version is not distinct from cast(:from as bigint)
            """)
        .param("to", to)
        .param("visit", visit.value())
        .param("from", from)
        .update();
  }

  /**
   * The earlier moves of the visit may be undone in turn: they find the stop in its new version.
   */
  void undone(Move move, @Nullable Long version) {
    jdbc.sql("update planning_move set undone = true where id = ?").param(move.id()).update();
    jdbc.sql(
            """
            update planning_move set after_version = :version
            where visit_id = :visit and not undone and id < :id
              and after_version is not distinct from cast(:before as bigint)
            """)
        .param("version", version)
        .param("visit", move.visit().value())
        .param("id", move.id())
        .param("before", move.beforeVersion())
        .update();
  }

  private Move move(ResultSet row, int n) throws SQLException {
    String before = row.getString("before");
    Integer work = row.getObject("before_work_seconds", Integer.class);
    return new Move(
        row.getLong("id"),
        new VisitId(row.getObject("visit_id", UUID.class)),
        before == null ? null : json.read(before, PlannedStop.class),
        work == null ? null : Duration.ofSeconds(work),
        row.getObject("before_version", Long.class),
        row.getObject("after_version", Long.class));
  }
}
