package callout.intake.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of imports, as people and systems look at it. */
@Component
class ImportRows {

  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  ImportRows(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(UUID id, Sender sender, String fileName, FileHead head, String actor, Instant now) {
    jdbc.sql(
            """
            insert into intake_import
              (id, state, file_name, file_bytes, customer_number, any_customer, api_key_id,
               created_by, created_at, header, delimiter, position, line)
            values (?, 'draft', ?, 0, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
            """)
        .params(
            id,
            fileName,
            sender.customerNumber(),
            sender.anyCustomer(),
            sender.apiKeyId(),
            actor,
            Timestamp.from(now),
            write(head.columns()),
            String.valueOf(head.delimiter()),
            head.position(),
            head.lines())
        .update();
  }

  void hasBytes(UUID id, long bytes) {
    jdbc.sql("update intake_import set file_bytes = ? where id = ?").params(bytes, id).update();
  }

  /** False if it was started already. */
  boolean start(UUID id, String mapping) {
    return jdbc.sql(
                """
                update intake_import set state = 'running', mapping = ?
                where id = ? and state = 'draft'
                """)
            .params(mapping, id)
            .update()
        == 1;
  }

  /** False if it has not failed. */
  boolean startAgain(UUID id) {
    return jdbc.sql(
                """
                update intake_import set state = 'running', problem = null, ended_at = null
                where id = ? and state = 'failed'
                """)
            .param(id)
            .update()
        == 1;
  }

  Optional<Import> find(UUID id) {
    return jdbc.sql("select * from intake_import where id = ?")
        .param(id)
        .query(this::row)
        .optional();
  }

  List<Import> newest(int limit) {
    return jdbc.sql("select * from intake_import order by created_at desc, id desc limit ?")
        .param(limit)
        .query(this::row)
        .list();
  }

  Optional<String> lastMapping(String customerNumber) {
    return jdbc.sql(
            """
            select mapping from intake_import where customer_number = ? and mapping is not null
            order by created_at desc limit 1
            """)
        .param(customerNumber)
        .query(String.class)
        .optional();
  }

  boolean removeDraft(UUID id) {
    return jdbc.sql("delete from intake_import where id = ? and state = 'draft'").param(id).update()
        == 1;
  }

  int removeDraftsBefore(Instant time) {
    return jdbc.sql("delete from intake_import where state = 'draft' and created_at < ?")
        .param(Timestamp.from(time))
        .update();
  }

  Import row(ResultSet row, int n) throws SQLException {
    return new Import(
        row.getObject("id", UUID.class),
        ImportState.ofCode(row.getString("state")),
        row.getString("file_name"),
        row.getLong("file_bytes"),
        row.getString("customer_number"),
        row.getBoolean("any_customer"),
        row.getObject("api_key_id", UUID.class),
        row.getString("created_by"),
        row.getTimestamp("created_at").toInstant(),
        read(row.getString("header")),
        row.getString("delimiter").charAt(0),
        row.getString("mapping"),
        row.getLong("position"),
        row.getLong("line"),
        row.getLong("accepted"),
        row.getLong("duplicates"),
        row.getLong("refused"),
        row.getString("problem"),
        instant(row.getTimestamp("ended_at")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }

  private String write(List<String> texts) {
    try {
      return json.writeValueAsString(texts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A list of texts could not be written.", e);
    }
  }

  private List<String> read(String texts) {
    try {
      return json.readValue(texts, TEXTS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A list of texts could not be read.", e);
    }
  }
}
