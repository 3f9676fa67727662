package callout.cases;

import callout.audit.Actor;
import callout.audit.Audit;
import callout.journal.Journal;
import callout.shared.CaseNumber;
import callout.shared.InvalidInput;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps which cases were cancelled. Whether one may be is asked before. */
@Service
public class Cancellations {

  private static final int LONGEST_REASON = 1000;

  private final JdbcClient jdbc;
  private final Journal journal;
  private final Audit audit;
  private final Clock clock;

  Cancellations(JdbcClient jdbc, Journal journal, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.journal = journal;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Cancels a case; twice is harmless. Publishes {@link Cancelled}.
   *
   * @param reason required of staff, for the customer reads it; customers need not give one
   * @throws InvalidInput at {@code reason}
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void cancel(CaseNumber caseNumber, boolean byCustomer, @Nullable String reason) {
    String why = reason == null ? "" : reason.strip();
    if (why.isEmpty() && !byCustomer) {
      throw InvalidInput.at("reason", "required", "Say why it is cancelled.");
    }
    if (why.length() > LONGEST_REASON) {
      throw InvalidInput.at("reason", "too-long", "At most 1000 characters.");
    }
    int added =
        jdbc.sql(
                """
                insert into cases_cancellation
                  (case_number, by_customer, reason, cancelled_by, cancelled_at)
                values (?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                caseNumber.value(),
                byCustomer,
                why,
                Actor.current(),
                Timestamp.from(clock.instant()))
            .update();
    if (added == 1) {
      audit.record("case-cancelled", caseNumber.value(), caseNumber, Map.of("reason", why));
      journal.publish(new Cancelled(caseNumber, byCustomer));
    }
  }

  public Optional<Cancellation> of(CaseNumber caseNumber) {
    return jdbc.sql("select * from cases_cancellation where case_number = ?")
        .param(caseNumber.value())
        .query(
            (row, n) ->
                new Cancellation(
                    row.getBoolean("by_customer"),
                    row.getString("reason"),
                    row.getString("cancelled_by"),
                    row.getTimestamp("cancelled_at").toInstant()))
        .optional();
  }
}
