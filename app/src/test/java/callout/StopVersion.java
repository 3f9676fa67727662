package callout;

import callout.shared.VisitId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which version of a planned visit's stop somebody sees who looks at the plan now. */
public final class StopVersion {

  private StopVersion() {}

  public static long of(JdbcClient jdbc, VisitId visit) {
    return jdbc.sql("select version from planning_stop where visit_id = ?")
        .param(visit.value())
        .query(Long.class)
        .single();
  }
}
