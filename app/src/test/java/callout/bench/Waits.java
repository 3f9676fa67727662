package callout.bench;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds a case's next wait by one query, the same for the product and the bare engine. */
final class Waits {

  private final JdbcClient jdbc;
  private final String query;

  Waits(DataSource dataSource, String schema) {
    jdbc = JdbcClient.create(dataSource);
    query =
        """
        select true as is_job, j.id_, '' as task
        from SCHEMA.act_ru_execution p join SCHEMA.act_ru_job j on j.process_instance_id_ = p.id_
        where p.root_proc_inst_id_ = :root
        union all
        select false, t.id_, t.task_def_key_
        from SCHEMA.act_ru_execution p join SCHEMA.act_ru_task t on t.proc_inst_id_ = p.id_
        where p.root_proc_inst_id_ = :root
        """
            .replace("SCHEMA", schema);
  }

  /** Empty once the process has ended. */
  Optional<Wait> next(String rootInstance) {
    return jdbc.sql(query)
        .param("root", rootInstance)
        .query((row, n) -> new Wait(row.getBoolean(1), row.getString(2), row.getString(3)))
        .optional();
  }
}
