package callout.cases;

import callout.shared.CaseNumber;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which cases hang together. */
@Component
class CaseLinks {

  private final JdbcClient jdbc;
  private final Clock clock;

  CaseLinks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void add(CaseNumber number, CaseNumber other, LinkKind kind) {
    jdbc.sql(
            """
            insert into cases_link (case_number, other_number, kind, linked_at)
            values (?, ?, ?, ?) on conflict do nothing
            """)
        .params(number.value(), other.value(), kind.name(), Timestamp.from(clock.instant()))
        .update();
  }

  List<CaseLink> of(CaseNumber number) {
    return jdbc.sql(
            """
            select other_number as other, kind, true as outgoing, linked_at
              from cases_link where case_number = :number
            union all
            select case_number, kind, false, linked_at from cases_link where other_number = :number
            order by linked_at
            """)
        .param("number", number.value())
        .query(
            (row, n) ->
                new CaseLink(
                    CaseNumber.of(row.getString("other")),
                    LinkKind.valueOf(row.getString("kind")),
                    row.getBoolean("outgoing")))
        .list();
  }
}
