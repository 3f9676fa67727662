package callout.planning;

import callout.planning.routing.RouteProblem;
import callout.shared.NotFound;
import callout.shared.RunId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code planning_run}, but for what its solver writes: {@link ClaimRows}. */
@Component
class RunRows {

  private static final String RUN =
      """
      select id, area_code, first_day, days, solve_seconds, may_move, state, message, announced, opened_at,
        coalesce(jsonb_array_length(publication->'planned'), 0)
          + coalesce(jsonb_array_length(publication->'moved'), 0) as published
      from planning_run
      """;

  private static final int LISTED = 100;

  private final JdbcClient jdbc;
  private final Json json;
  private final Clock clock;

  RunRows(JdbcClient jdbc, Json json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  void add(RunId run, RunRequest request) {
    jdbc.sql(
            """
            insert into planning_run
              (id, area_code, first_day, days, solve_seconds, may_move, state, opened_at)
            values (?, ?, ?, ?, ?, ?, 'opened', ?)
            """)
        .param(run.value())
        .param(request.areaCode())
        .param(request.firstDay())
        .param(request.days())
        .param(request.solveSeconds())
        .param(request.mayMove())
        .param(Timestamp.from(clock.instant()))
        .update();
  }

  /**
   * @throws NotFound if there is no such run
   */
  Run get(RunId run) {
    return one(run, "");
  }

  /** As {@link #get}, and holds the run until the transaction ends. */
  Run lock(RunId run) {
    return one(run, " for update");
  }

  private Run one(RunId run, String suffix) {
    return jdbc.sql(RUN + " where id = ?" + suffix)
        .param(run.value())
        .query(RunRows::run)
        .optional()
        .orElseThrow(() -> new NotFound("planning run", run));
  }

  /** The newest first. */
  List<Run> newest() {
    return jdbc.sql(RUN + " order by opened_at desc, id desc limit ?")
        .param(LISTED)
        .query(RunRows::run)
        .list();
  }

  /** Makes the run ready to be solved (again): what an earlier search gave is forgotten. */
  void collected(RunId run, RouteProblem problem, int solveSeconds) {
    jdbc.sql(
            """
            update planning_run set state = 'collected', problem = ?::jsonb, solve_seconds = ?,
              result = null, message = null, announced = false, claim = null, heartbeat_at = null,
              solving_since = null, stop_asked = false
            where id = ?
            """)
        .params(json.write(problem), solveSeconds, run.value())
        .update();
  }

  void discarded(RunId run) {
    jdbc.sql(
            """
            update planning_run set state = 'discarded', claim = null, heartbeat_at = null
            where id = ?
            """)
        .param(run.value())
        .update();
  }

  void published(RunId run, Publication publication) {
    jdbc.sql("update planning_run set state = 'published', publication = ?::jsonb where id = ?")
        .params(json.write(publication), run.value())
        .update();
  }

  RouteProblem problem(RunId run) {
    return column(run, "problem", RouteProblem.class).orElseThrow();
  }

  Optional<Solution> solution(RunId run) {
    return column(run, "result", Solution.class);
  }

  Optional<Publication> publication(RunId run) {
    return column(run, "publication", Publication.class);
  }

  private <T> Optional<T> column(RunId run, String column, Class<T> type) {
    return jdbc.sql(
            "select %1$s from planning_run where id = ? and %1$s is not null".formatted(column))
        .param(run.value())
        .query(String.class)
        .optional()
        .map(text -> json.read(text, type));
  }

  private static Run run(ResultSet row, int n) throws SQLException {
    return new Run(
        new RunId(row.getObject("id", UUID.class)),
        new RunRequest(
            row.getString("area_code"),
            row.getObject("first_day", LocalDate.class),
            row.getInt("days"),
            row.getInt("solve_seconds"),
            row.getBoolean("may_move")),
        RunState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getString("message"),
        row.getBoolean("announced"),
        row.getTimestamp("opened_at").toInstant(),
        row.getInt("published"));
  }
}
