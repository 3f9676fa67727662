package callout.fieldwork;

import callout.shared.CaseNumber;
import callout.shared.VisitId;
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

/** Table {@code fieldwork_action}. */
@Component
class ActionRows {

  private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  ActionRows(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(FieldAction action) {
    jdbc.sql(
            """
            insert into fieldwork_action
              (id, visit_id, case_number, step, form_values, sent_by, sent_at, state)
            values (?, ?, ?, ?, ?::jsonb, ?, ?, ?)
            """)
        .params(
            action.id(),
            action.visit().value(),
            action.caseNumber().value(),
            action.step(),
            write(action.values()),
            action.sentBy(),
            Timestamp.from(action.sentAt()),
            action.state().code())
        .update();
  }

  Optional<FieldAction> find(UUID id) {
    return jdbc.sql("select * from fieldwork_action where id = ?")
        .param(id)
        .query(this::action)
        .optional();
  }

  /** Oldest first. */
  List<FieldAction> of(VisitId visit) {
    return jdbc.sql("select * from fieldwork_action where visit_id = ? order by sent_at, id")
        .param(visit.value())
        .query(this::action)
        .list();
  }

  List<VisitId> visitsWithWaiting() {
    return jdbc.sql("select distinct visit_id from fieldwork_action where state = 'waiting'")
        .query((row, n) -> new VisitId(row.getObject(1, UUID.class)))
        .list();
  }

  /** Says what has become of a waiting action; false if that is known already. */
  boolean settle(UUID id, ActionState state, @Nullable String problem, Instant at) {
    return jdbc.sql(
                """
                update fieldwork_action set state = ?, problem = ?, settled_at = ?
                 where id = ? and state = 'waiting'
                """)
            .param(state.code())
            .param(problem)
            .param(Timestamp.from(at))
            .param(id)
            .update()
        == 1;
  }

  private FieldAction action(ResultSet row, int n) throws SQLException {
    return new FieldAction(
        row.getObject("id", UUID.class),
        new VisitId(row.getObject("visit_id", UUID.class)),
        CaseNumber.of(row.getString("case_number")),
        row.getString("step"),
        read(row.getString("form_values")),
        row.getString("sent_by"),
        row.getTimestamp("sent_at").toInstant(),
        ActionState.ofCode(row.getString("state")),
        row.getString("problem"));
  }

  private String write(Map<String, Object> values) {
    try {
      return json.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The values of an action cannot be written as JSON.", e);
    }
  }

  private Map<String, Object> read(String values) {
    try {
      return json.readValue(values, VALUES);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The values of an action cannot be read as JSON.", e);
    }
  }
}
