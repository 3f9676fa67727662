package callout.planning;

import callout.planning.routing.RouteProgress;
import callout.shared.RunId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code planning_run_progress}, and the wish that a search may end. */
@Component
class ProgressRows {

  private final JdbcClient jdbc;

  ProgressRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Forgets an earlier search of the same run. */
  void begin(RunId run) {
    jdbc.sql("delete from planning_run_progress where run_id = ?").param(run.value()).update();
  }

  /** Keeps how far the search has come, as long as the claim holds. */
  boolean add(Claim claim, RouteProgress progress) {
    return jdbc.sql(
                """
                insert into planning_run_progress
                select id, ?, ?, ?, ? from planning_run where claim = ?
                on conflict do nothing
                """)
            .params(
                progress.seconds(),
                progress.placed(),
                progress.leftOut(),
                progress.cost(),
                claim.token())
            .update()
        == 1;
  }

  /** False if there is no search, or it was asked before. */
  boolean askToStop(RunId run) {
    return jdbc.sql(
                """
                update planning_run set stop_asked = true
                where id = ? and state in ('collected', 'solving') and not stop_asked
                """)
            .param(run.value())
            .update()
        == 1;
  }

  RunProgress of(RunId run) {
    return jdbc.sql(
            """
            select stop_asked, coalesce(case when state = 'solving'
              then extract(epoch from clock_timestamp() - solving_since) end, 0) as seconds
            from planning_run where id = ?
            """)
        .param(run.value())
        .query(
            (row, n) ->
                new RunProgress(
                    row.getDouble("seconds"),
                    row.getBoolean("stop_asked"),
                    jdbc.sql(
                            "select * from planning_run_progress where run_id = ? order by seconds")
                        .param(run.value())
                        .query(
                            (point, m) ->
                                new RunProgress.Point(
                                    point.getDouble("seconds"),
                                    point.getInt("placed"),
                                    point.getInt("left_out"),
                                    point.getLong("cost")))
                        .list()))
        .single();
  }
}
