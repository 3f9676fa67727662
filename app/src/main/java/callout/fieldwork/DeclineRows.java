package callout.fieldwork;

import callout.shared.CaseNumber;
import callout.shared.VisitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code fieldwork_decline}. */
@Component
class DeclineRows {

  private final JdbcClient jdbc;

  DeclineRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Decline decline) {
    jdbc.sql(
            """
            insert into fieldwork_decline (visit_id, case_number, technician, reason, at)
            values (?, ?, ?, ?, ?)
            """)
        .param(decline.visit().value())
        .param(decline.caseNumber().value())
        .param(decline.technician())
        .param(decline.reason())
        .param(Timestamp.from(decline.at()))
        .update();
  }

  /** Oldest first. */
  List<Decline> of(VisitId visit) {
    return jdbc.sql("select * from fieldwork_decline where visit_id = ? order by id")
        .param(visit.value())
        .query(DeclineRows::decline)
        .list();
  }

  private static Decline decline(ResultSet row, int n) throws SQLException {
    return new Decline(
        new VisitId(row.getObject("visit_id", UUID.class)),
        CaseNumber.of(row.getString("case_number")),
        row.getString("technician"),
        row.getString("reason"),
        row.getTimestamp("at").toInstant());
  }
}
