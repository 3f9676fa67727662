package callout.notices;

import callout.shared.CaseNumber;
import callout.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code notices_mail}. */
@Component
class Outbox {

  /** So long a node may take to send what it has claimed before another one tries. */
  static final Duration CLAIM = Duration.ofMinutes(10);

  /** A notice and the HTML that is mailed beside its text. */
  record Mail(Notice notice, String html) {}

  private final JdbcClient jdbc;

  Outbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Notice notice, String html) {
    jdbc.sql(
            """
            insert into notices_mail (id, case_number, template, language, recipient, subject,
              text_body, html_body, state, attempts, next_attempt_at, created_at)
            values (:id, :caseNumber, :template, :language, :recipient, :subject,
              :text, :html, :state, 0, :createdAt, :createdAt)
            """)
        .param("id", notice.id())
        .param("caseNumber", notice.caseNumber().value())
        .param("template", notice.template())
        .param("language", notice.language().code())
        .param("recipient", notice.recipient())
        .param("subject", notice.subject())
        .param("text", notice.text())
        .param("html", html)
        .param("state", notice.state().code())
        .param("createdAt", utc(notice.createdAt()))
        .update();
  }

  /**
   * What the recipient was told last in this case since then; whoever asks next waits for this
   * transaction.
   */
  Optional<String> lastWords(CaseNumber caseNumber, String recipient, Instant since) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param("notices:" + caseNumber)
        .query()
        .listOfRows();
    return jdbc.sql(
            """
            select text_body from notices_mail
            where case_number = ? and recipient = ? and created_at >= ?
            order by created_at desc, id desc limit 1
            """)
        .params(caseNumber.value(), recipient, utc(since))
        .query(String.class)
        .optional();
  }

  List<Notice> of(CaseNumber caseNumber) {
    return jdbc.sql("select * from notices_mail where case_number = ? order by created_at, id")
        .param(caseNumber.value())
        .query((row, n) -> notice(row))
        .list();
  }

  /** Takes due mails for this node alone; each counts as an attempt from now on. */
  List<Mail> claim(int limit, Instant now) {
    return jdbc.sql(
            """
            update notices_mail set attempts = attempts + 1, next_attempt_at = :until
            where id in (
              select id from notices_mail where state = 'waiting' and next_attempt_at <= :now
              order by next_attempt_at, id limit :limit for update skip locked)
            returning *
            """)
        .param("now", utc(now))
        .param("until", utc(now.plus(CLAIM)))
        .param("limit", limit)
        .query((row, n) -> new Mail(notice(row), row.getString("html_body")))
        .list();
  }

  void sent(UUID id, Instant at) {
    jdbc.sql("update notices_mail set state = 'sent', sent_at = ?, problem = null where id = ?")
        .params(utc(at), id)
        .update();
  }

  void tryAgain(UUID id, Instant at, String problem) {
    jdbc.sql("update notices_mail set next_attempt_at = ?, problem = ? where id = ?")
        .params(utc(at), problem, id)
        .update();
  }

  void failed(UUID id, String problem) {
    jdbc.sql("update notices_mail set state = 'failed', problem = ? where id = ?")
        .params(problem, id)
        .update();
  }

  private static Notice notice(ResultSet row) throws SQLException {
    return new Notice(
        row.getObject("id", UUID.class),
        CaseNumber.of(row.getString("case_number")),
        row.getString("template"),
        Language.ofCode(row.getString("language")),
        row.getString("recipient"),
        row.getString("subject"),
        row.getString("text_body"),
        NoticeState.ofCode(row.getString("state")),
        row.getInt("attempts"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        instant(row.getObject("sent_at", OffsetDateTime.class)),
        row.getString("problem"));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime utc(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
