package callout.rules;

import callout.shared.CaseNumber;
import callout.shared.Ids;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Receipts of automatic decisions. */
@Service
public class Receipts {

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Clock clock;

  Receipts(JdbcClient jdbc, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** The decisions made about a case, oldest first. */
  public List<Receipt> of(CaseNumber caseNumber) {
    return jdbc.sql("select * from rules_receipt where case_number = ? order by decided_at, id")
        .param(caseNumber.value())
        .query((row, n) -> read(row))
        .list();
  }

  UUID keep(
      @Nullable CaseNumber caseNumber,
      DecisionTable table,
      Map<String, Object> inputs,
      Map<String, Object> outputs,
      List<DecisionTable.Rule> matched) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into rules_receipt
              (id, case_number, decision, table_version, table_hash, inputs, outputs, rules, decided_at)
            values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?)
            """)
        .params(
            id,
            caseNumber == null ? null : caseNumber.value(),
            table.key(),
            table.version(),
            table.hash(),
            write(inputs),
            write(outputs),
            write(matched),
            Timestamp.from(clock.instant()))
        .update();
    return id;
  }

  private Receipt read(ResultSet row) throws SQLException {
    return new Receipt(
        row.getObject("id", UUID.class),
        row.getString("decision"),
        row.getInt("table_version"),
        row.getString("table_hash"),
        parse(row.getString("inputs"), new TypeReference<>() {}),
        parse(row.getString("outputs"), new TypeReference<>() {}),
        parse(row.getString("rules"), new TypeReference<>() {}),
        row.getTimestamp("decided_at").toInstant());
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A receipt could not be written as JSON: " + value, e);
    }
  }

  private <T> T parse(String text, TypeReference<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A kept receipt could not be read: " + text, e);
    }
  }
}
