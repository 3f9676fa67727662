package callout.intake.imports;

import callout.shared.FieldProblem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows that were not taken, with their cells and the reasons. */
@Component
class RefusedRows {

  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
  private static final TypeReference<List<FieldProblem>> PROBLEMS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  RefusedRows(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(UUID id, RefusedRow row) {
    jdbc.sql(
            """
            insert into intake_import_refused (import_id, row_number, line, cells, problems)
            values (?, ?, ?, ?::jsonb, ?::jsonb)
            """)
        .params(id, row.number(), row.line(), write(row.cells()), write(row.problems()))
        .update();
  }

  /**
   * @param after number of the last row that is known; 0 for the first ones
   */
  List<RefusedRow> of(UUID id, long after, int limit) {
    return jdbc.sql(
            """
            select * from intake_import_refused where import_id = ? and row_number > ?
            order by row_number limit ?
            """)
        .params(id, after, limit)
        .query(this::row)
        .list();
  }

  private RefusedRow row(ResultSet row, int n) throws SQLException {
    return new RefusedRow(
        row.getLong("row_number"),
        row.getLong("line"),
        read(row.getString("cells"), TEXTS),
        read(row.getString("problems"), PROBLEMS));
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A refused row could not be written.", e);
    }
  }

  private <T> T read(String text, TypeReference<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A refused row could not be read.", e);
    }
  }
}
