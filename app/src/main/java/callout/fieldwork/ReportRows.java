package callout.fieldwork;

import callout.shared.CaseNumber;
import callout.shared.OrderId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps reports and what was added to them. */
@Component
class ReportRows {

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  ReportRows(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Optional<Report> latest(OrderId order) {
    return jdbc.sql(
            "select * from fieldwork_report where order_id = ? order by version desc limit 1")
        .param(order.value())
        .query((row, n) -> read(row))
        .optional();
  }

  /** Whether the last report of a case was sent back and nothing has followed yet. */
  boolean isSentBack(CaseNumber caseNumber) {
    return jdbc.sql(
            """
            select approved from fieldwork_report
             where case_number = ? order by compiled_at desc, version desc limit 1
            """)
        .param(caseNumber.value())
        .query((row, n) -> Boolean.FALSE.equals(row.getObject("approved", Boolean.class)))
        .optional()
        .orElse(false);
  }

  void add(Report report) {
    jdbc.sql(
            """
            insert into fieldwork_report
              (order_id, version, case_number, content, content_hash, previous_hash, compiled_at)
            values (?, ?, ?, ?::jsonb, ?, ?, ?)
            """)
        .params(
            report.order().value(),
            report.version(),
            report.caseNumber().value(),
            write(report.content()),
            report.contentHash(),
            report.previousHash(),
            Timestamp.from(report.compiledAt()))
        .update();
  }

  /** Keeps the decision about a report; false if it was decided before. */
  boolean decide(Report report, boolean approved, String by, @Nullable String reason, Instant at) {
    return jdbc.sql(
                """
                update fieldwork_report
                   set approved = ?, decided_by = ?, decision_reason = ?, decided_at = ?
                 where order_id = ? and version = ? and approved is null
                """)
            .params(
                approved, by, reason, Timestamp.from(at), report.order().value(), report.version())
            .update()
        == 1;
  }

  void amend(OrderId order, Amendment amendment) {
    jdbc.sql(
            """
            insert into fieldwork_amendment (order_id, text, written_by, written_at)
            values (?, ?, ?, ?)
            """)
        .params(
            order.value(),
            amendment.text(),
            amendment.writtenBy(),
            Timestamp.from(amendment.writtenAt()))
        .update();
  }

  List<Amendment> amendments(OrderId order) {
    return jdbc.sql("select * from fieldwork_amendment where order_id = ? order by id")
        .param(order.value())
        .query(
            (row, n) ->
                new Amendment(
                    row.getString("text"),
                    row.getString("written_by"),
                    row.getTimestamp("written_at").toInstant()))
        .list();
  }

  private Report read(ResultSet row) throws SQLException {
    return new Report(
        new OrderId(row.getObject("order_id", UUID.class)),
        row.getInt("version"),
        CaseNumber.of(row.getString("case_number")),
        parse(row.getString("content")),
        row.getString("content_hash"),
        row.getString("previous_hash"),
        row.getTimestamp("compiled_at").toInstant(),
        row.getObject("approved", Boolean.class),
        row.getString("decided_by"),
        row.getString("decision_reason"));
  }

  private String write(Map<String, Object> content) {
    try {
      return json.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A report's content could not be written as JSON.", e);
    }
  }

  private Map<String, Object> parse(String content) {
    try {
      return json.readValue(content, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A kept report could not be read.", e);
    }
  }
}
