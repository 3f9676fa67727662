package callout.workflow.projection;

import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes what cases wait for, one row per open task. Nothing is counted together here: of several
 * tasks that begin and end at once, none would know what the others write.
 */
@Component
class WaitWriter {

  private final JdbcTemplate jdbc;

  WaitWriter(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** One statement for all tasks of a step: most steps end one and begin the next. */
  void write(String caseNumber, CaseChange change, Instant now) {
    if (!change.waitsChanged()) {
      return;
    }
    @Nullable String[] whom =
        change.waits.values().stream().map(CaseChange.Wait::whom).toArray(String[]::new);
    jdbc.update(
        """
        with over as (delete from workflow_wait where task_id = any (?))
        insert into workflow_wait (task_id, case_number, whom, task_name, since)
        select task_id, ?, whom, task_name, ?
          from unnest(?::text[], ?::text[], ?::text[]) as begun (task_id, whom, task_name)
        on conflict (task_id) do update set whom = excluded.whom
        """,
        change.over.toArray(String[]::new),
        caseNumber,
        Timestamp.from(now),
        change.waits.keySet().toArray(String[]::new),
        whom,
        change.waits.values().stream().map(CaseChange.Wait::task).toArray(String[]::new));
  }
}
