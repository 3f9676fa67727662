package callout.workflow;

import callout.shared.CaseNumber;
import callout.shared.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads where cases stand and what has happened to them. The process writes it. */
@Service
public class CaseProjection {

  private static final String STATES =
      """
      select c.*, w.waits_for, w.waits_for_task, coalesce(w.waits_since, c.since) as standing_since
        from workflow_case c
        left join lateral (
          select string_agg(whom, ',' order by since, task_id) as waits_for,
            (array_agg(task_name order by since, task_id))[1] as waits_for_task,
            min(since) as waits_since
            from workflow_wait where case_number = c.case_number
        ) w on true
      """;

  private static final List<String> USUAL_ORDER =
      Stream.concat(Stream.of(CaseState.CUSTOMER), Stream.of(Role.values()).map(Role::code))
          .toList();

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate named;

  CaseProjection(JdbcClient jdbc, NamedParameterJdbcTemplate named) {
    this.jdbc = jdbc;
    this.named = named;
  }

  public Optional<CaseState> find(CaseNumber caseNumber) {
    return jdbc.sql(STATES + " where c.case_number = ?")
        .param(caseNumber.value())
        .query((row, n) -> state(row))
        .optional();
  }

  /** The customers of these cases by name; cases without a known customer are not among them. */
  public Map<CaseNumber, String> customerNames(Collection<CaseNumber> numbers) {
    Map<CaseNumber, String> names = new HashMap<>();
    jdbc.sql(
            """
            select case_number, customer_name from workflow_case
             where case_number = any(:numbers) and customer_name is not null
            """)
        .param("numbers", numbers.stream().map(CaseNumber::value).toArray(String[]::new))
        .query(
            row -> {
              names.put(
                  CaseNumber.of(row.getString("case_number")), row.getString("customer_name"));
            });
    return names;
  }

  /** Newest first; the caller has made sure that the viewer may see what is asked for. */
  public List<CaseState> search(CaseSearch search) {
    var where = new StringBuilder(STATES).append(" where true");
    Map<String, Object> params = new HashMap<>();
    if (search.text() != null && !search.text().isBlank()) {
      where.append(
          " and (case_number ilike :text or customer_name ilike :text or title ilike :text)");
      params.put("text", "%" + escaped(search.text().strip()) + "%");
    }
    if (search.phase() != null) {
      where.append(" and phase = :phase");
      params.put("phase", search.phase());
    }
    if (search.open() != null) {
      where.append(search.open() ? " and ended_at is null" : " and ended_at is not null");
    }
    if (!search.areas().isEmpty()) {
      where.append(" and (area_code is null or area_code in (:areas))");
      params.put("areas", search.areas());
    }
    if (search.participant() != null) {
      where.append(
          " and exists (select 1 from cases_participant p"
              + " where p.case_number = c.case_number and p.username = :participant)");
      params.put("participant", search.participant());
    }
    if (search.before() != null) {
      where.append(" and (opened_at, case_number) < (:before, :beforeNumber)");
      params.put("before", Timestamp.from(search.before()));
      params.put("beforeNumber", search.beforeNumber());
    }
    where.append(" order by opened_at desc, case_number desc limit :limit");
    params.put("limit", search.limit());
    return named.query(where.toString(), params, (row, n) -> state(row));
  }

  /**
   * How many cases are open.
   *
   * @param areas the areas to count in, cases without a place included; empty for all
   */
  public long open(Set<String> areas) {
    return jdbc.sql(
            """
            select count(*) from workflow_case
             where ended_at is null and (:all or area_code is null or area_code in (:areas))
            """)
        .param("all", areas.isEmpty())
        .param("areas", areas.isEmpty() ? Set.of("") : areas)
        .query(Long.class)
        .single();
  }

  /** Open cases of the customer of this one, newest first, this one left out. */
  public List<CaseState> openOfSameCustomer(CaseNumber caseNumber, int limit) {
    return jdbc.sql(
            STATES
                + """
                 join workflow_case this on this.case_number = ?
                 where c.customer_number = this.customer_number
                   and c.case_number <> this.case_number and c.ended_at is null
                 order by c.opened_at desc limit ?
                """)
        .params(caseNumber.value(), limit)
        .query((row, n) -> state(row))
        .list();
  }

  /** What has happened, oldest first. */
  public List<Milestone> milestones(CaseNumber caseNumber) {
    return jdbc.sql("select * from workflow_milestone where case_number = ? order by id")
        .param(caseNumber.value())
        .query((row, n) -> milestone(row))
        .list();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  private static CaseState state(ResultSet row) throws SQLException {
    return new CaseState(
        CaseNumber.of(row.getString("case_number")),
        row.getString("customer_number"),
        row.getString("customer_name"),
        row.getString("area_code"),
        row.getString("title"),
        row.getString("phase"),
        List.of((String[]) row.getArray("phases").getArray()),
        eachOnce(row.getString("waits_for")),
        row.getString("waits_for_task"),
        row.getTimestamp("standing_since").toInstant(),
        row.getTimestamp("opened_at").toInstant(),
        instant(row, "ended_at"),
        row.getString("outcome"));
  }

  private static @Nullable String eachOnce(@Nullable String whom) {
    if (whom == null) {
      return null;
    }
    Set<String> all = new LinkedHashSet<>(List.of(whom.split(",")));
    return Stream.concat(USUAL_ORDER.stream().filter(all::contains), all.stream())
        .distinct()
        .collect(Collectors.joining(","));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  private static Milestone milestone(ResultSet row) throws SQLException {
    return new Milestone(
        row.getString("process"),
        row.getString("process_key"),
        row.getString("element"),
        row.getString("name_en"),
        row.getString("name_de"),
        row.getString("customer_en"),
        row.getString("customer_de"),
        row.getString("actor"),
        row.getTimestamp("at").toInstant(),
        row.getString("note"));
  }
}
