package callout.audit;

import callout.shared.CaseNumber;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The audit trail. An entry stands or falls with the change it tells of. */
@Service
public class Audit {

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Clock clock;

  Audit(JdbcClient jdbc, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Appends that the current actor did something, in the running transaction.
   *
   * @param action kebab-case verb phrase, such as {@code order-approved}
   * @param subject the thing acted on, such as an order's id
   * @param detail facts worth keeping; never secrets
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(
      String action, String subject, @Nullable CaseNumber caseNumber, Map<String, String> detail) {
    jdbc.sql(
            """
            insert into audit_entry (at, actor, action, subject, case_number, detail)
            values (?, ?, ?, ?, ?, ?::jsonb)
            """)
        .params(
            Timestamp.from(clock.instant()),
            Actor.current(),
            action,
            subject,
            caseNumber == null ? null : caseNumber.value(),
            write(detail))
        .update();
  }

  private String write(Map<String, String> detail) {
    try {
      return json.writeValueAsString(detail);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A map of strings could not be written as JSON.", e);
    }
  }
}
