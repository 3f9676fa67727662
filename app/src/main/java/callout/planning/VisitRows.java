package callout.planning;

import callout.shared.CaseNumber;
import callout.shared.GeoPoint;
import callout.shared.NotFound;
import callout.shared.OrderId;
import callout.shared.Priority;
import callout.shared.TimeWindow;
import callout.shared.VisitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code planning_visit}. */
@Component
class VisitRows {

  private static final String PRESSING_FIRST =
      """
       order by case priority when 'urgent' then 0 when 'high' then 1 when 'normal' then 2 else 3 end,
       due_by nulls last, requested_at, id
      """;

  private final JdbcClient jdbc;
  private final Json json;
  private final Clock clock;

  VisitRows(JdbcClient jdbc, Json json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** Nothing if the visit is known already. */
  void add(VisitDemand visit) {
    Timestamp dueBy = visit.dueBy() == null ? null : Timestamp.from(visit.dueBy());
    jdbc.sql(
            """
            insert into planning_visit values
              (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, 'waiting', ?, ?, ?::jsonb)
            on conflict do nothing
            """)
        .param(visit.visit().value())
        .param(visit.caseNumber().value())
        .param(visit.order().value())
        .param(visit.areaCode())
        .param(visit.zone().getId())
        .param(visit.place().latitude())
        .param(visit.place().longitude())
        .param(visit.work().toSeconds())
        .param(visit.skills().toArray(String[]::new))
        .param(json.write(visit.windows()))
        .param(visit.priority().code())
        .param(dueBy)
        .param(visit.title())
        .param(Timestamp.from(clock.instant()))
        .param(visit.purpose())
        .param(json.write(visit.needs()))
        .update();
  }

  Optional<VisitDemand> find(VisitId visit) {
    return jdbc.sql("select * from planning_visit where id = ?")
        .param(visit.value())
        .query(this::demand)
        .optional();
  }

  /**
   * @throws NotFound if there is no such visit
   */
  VisitDemand get(VisitId visit) {
    return find(visit).orElseThrow(() -> new NotFound("visit", visit));
  }

  /** In no order. */
  List<VisitDemand> of(Collection<VisitId> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql("select * from planning_visit where id in (:ids)")
            .param("ids", ids.stream().map(VisitId::value).toList())
            .query(this::demand)
            .list();
  }

  /** In the order in which they were requested. */
  List<VisitDemand> of(CaseNumber caseNumber) {
    return jdbc.sql("select * from planning_visit where case_number = ? order by requested_at, id")
        .param(caseNumber.value())
        .query(this::demand)
        .list();
  }

  /** Those of these cases in which a visit begins with another, or after one. */
  Set<CaseNumber> tied(Collection<CaseNumber> cases) {
    if (cases.isEmpty()) {
      return Set.of();
    }
    return jdbc.sql(
            """
            select distinct case_number from planning_visit
            where case_number in (:cases)
              and (needs ->> 'together' is not null or needs ->> 'after' is not null)
            """)
        .param("cases", cases.stream().map(CaseNumber::value).toList())
        .query((row, n) -> CaseNumber.of(row.getString(1)))
        .set();
  }

  /** The most pressing first. */
  List<VisitDemand> waiting(@Nullable String areaCode) {
    return jdbc.sql(
            """
            select * from planning_visit
            where state = 'waiting' and (cast(:area as text) is null or area_code = :area)
            """
                + PRESSING_FIRST)
        .param("area", areaCode)
        .query(this::demand)
        .list();
  }

  /**
   * Holds the visit until the transaction ends.
   *
   * @throws NotFound if there is no such visit
   */
  VisitState lock(VisitId visit) {
    return jdbc.sql("select state from planning_visit where id = ? for update")
        .param(visit.value())
        .query(String.class)
        .optional()
        .map(state -> VisitState.valueOf(state.toUpperCase(Locale.ROOT)))
        .orElseThrow(() -> new NotFound("visit", visit));
  }

  boolean isWaiting(VisitId visit) {
    return jdbc.sql("select state = 'waiting' from planning_visit where id = ?")
        .param(visit.value())
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  void mark(VisitId visit, VisitState state) {
    jdbc.sql("update planning_visit set state = ? where id = ?")
        .params(state.name().toLowerCase(Locale.ROOT), visit.value())
        .update();
  }

  /** Changes what a visit asks for: its windows, skills and needs. */
  void change(VisitDemand visit) {
    jdbc.sql(
            """
            update planning_visit set windows = ?::jsonb, skills = ?, needs = ?::jsonb where id = ?
            """)
        .params(
            json.write(visit.windows()),
            visit.skills().toArray(String[]::new),
            json.write(visit.needs()),
            visit.visit().value())
        .update();
  }

  /** How long its work takes, from now on. */
  void setWork(VisitId visit, Duration work) {
    jdbc.sql(
            "update planning_visit set work_seconds = :work where id = :id and work_seconds <> :work")
        .param("work", work.toSeconds())
        .param("id", visit.value())
        .update();
  }

  private VisitDemand demand(ResultSet row, int n) throws SQLException {
    Timestamp dueBy = row.getTimestamp("due_by");
    return new VisitDemand(
        new VisitId(row.getObject("id", UUID.class)),
        CaseNumber.of(row.getString("case_number")),
        new OrderId(row.getObject("order_id", UUID.class)),
        row.getString("area_code"),
        ZoneId.of(row.getString("zone")),
        new GeoPoint(row.getDouble("latitude"), row.getDouble("longitude")),
        Duration.ofSeconds(row.getLong("work_seconds")),
        Set.of((String[]) row.getArray("skills").getArray()),
        List.of(json.read(row.getString("windows"), TimeWindow[].class)),
        Priority.ofCode(row.getString("priority")).orElseThrow(),
        dueBy == null ? null : dueBy.toInstant(),
        row.getString("title"),
        row.getString("purpose"),
        json.read(row.getString("needs"), VisitNeeds.class));
  }
}
