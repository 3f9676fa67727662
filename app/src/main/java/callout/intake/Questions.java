package callout.intake;

import callout.audit.Actor;
import callout.audit.Audit;
import callout.shared.CaseNumber;
import callout.shared.InvalidInput;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Questions to customers about their requests, and the answers. */
@Service
public class Questions {

  private static final int LONGEST_ANSWER = 4000;

  private final JdbcClient jdbc;
  private final Audit audit;
  private final Clock clock;

  Questions(JdbcClient jdbc, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /** Asks the customer something about the request of a case. */
  @Transactional(propagation = Propagation.MANDATORY)
  void ask(CaseNumber caseNumber, String question) {
    jdbc.sql(
            """
            insert into intake_question (case_number, question, asked_by, asked_at)
            values (?, ?, ?, ?)
            """)
        .params(caseNumber.value(), question, Actor.current(), Timestamp.from(clock.instant()))
        .update();
    audit.record("question-asked", caseNumber.value(), caseNumber, Map.of());
  }

  /**
   * Keeps the answer to the open question of a case.
   *
   * @throws InvalidInput at {@code answer} if there is none, or too much
   * @throws QuestionClosed if no question is open; the answer is kept for the staff all the same
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void answer(CaseNumber caseNumber, @Nullable String answer) {
    String given = checked(answer);
    Question last = last(caseNumber).orElseThrow(() -> new QuestionClosed(caseNumber));
    if (!last.open()) {
      throw new QuestionClosed(caseNumber);
    }
    keep(last.id(), given);
    audit.record("question-answered", caseNumber.value(), caseNumber, Map.of());
  }

  /**
   * Keeps an answer that came after its question had expired, for the staff to read. The case does
   * not move.
   *
   * @return whether there was such a question without an answer
   * @throws InvalidInput at {@code answer} if there is none, or too much
   */
  @Transactional
  public boolean answerLate(CaseNumber caseNumber, @Nullable String answer) {
    String given = checked(answer);
    Optional<Question> expired =
        last(caseNumber).filter(q -> q.expiredAt() != null && q.answer() == null);
    expired.ifPresent(
        question -> {
          keep(question.id(), given);
          audit.record("question-answered-late", caseNumber.value(), caseNumber, Map.of());
        });
    return expired.isPresent();
  }

  private static String checked(@Nullable String answer) {
    if (answer == null || answer.isBlank()) {
      throw InvalidInput.at("answer", "required", "Write an answer.");
    }
    if (answer.length() > LONGEST_ANSWER) {
      throw InvalidInput.at("answer", "too-long", "At most 4000 characters.");
    }
    return answer.strip();
  }

  private void keep(long question, String answer) {
    jdbc.sql("update intake_question set answer = ?, answered_by = ?, answered_at = ? where id = ?")
        .params(answer, Actor.current(), Timestamp.from(clock.instant()), question)
        .update();
  }

  /** Gives the open question up; nothing if none is open. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void expire(CaseNumber caseNumber) {
    jdbc.sql(
            """
            update intake_question set expired_at = ?
             where case_number = ? and answer is null and expired_at is null
            """)
        .params(Timestamp.from(clock.instant()), caseNumber.value())
        .update();
  }

  /** All questions about the request of a case, oldest first. */
  @Transactional(readOnly = true)
  public List<Question> of(CaseNumber caseNumber) {
    return jdbc.sql("select * from intake_question where case_number = ? order by id")
        .param(caseNumber.value())
        .query((row, n) -> read(row))
        .list();
  }

  /** The last question about the request of a case, open or not. */
  @Transactional(readOnly = true)
  public Optional<Question> last(CaseNumber caseNumber) {
    return jdbc.sql("select * from intake_question where case_number = ? order by id desc limit 1")
        .param(caseNumber.value())
        .query((row, n) -> read(row))
        .optional();
  }

  private static Question read(ResultSet row) throws SQLException {
    return new Question(
        row.getLong("id"),
        CaseNumber.of(row.getString("case_number")),
        row.getString("question"),
        row.getString("asked_by"),
        row.getTimestamp("asked_at").toInstant(),
        row.getString("answer"),
        row.getString("answered_by"),
        instant(row, "answered_at"),
        instant(row, "expired_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
