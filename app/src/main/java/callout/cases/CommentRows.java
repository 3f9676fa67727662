package callout.cases;

import callout.shared.CaseNumber;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tables {@code cases_comment} and {@code cases_mention}. */
@Component
class CommentRows {

  private static final String SELECT =
      """
      select c.*, array(select m.username from cases_mention m where m.comment_id = c.id) as mentioned
        from cases_comment c
      """;

  private final JdbcClient jdbc;

  CommentRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False if it is there already. */
  boolean add(Comment comment) {
    return jdbc.sql(
                """
                insert into cases_comment (id, case_number, author, text, written_at)
                values (?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                comment.id(),
                comment.caseNumber().value(),
                comment.author(),
                comment.text(),
                Timestamp.from(comment.writtenAt()))
            .update()
        == 1;
  }

  void correct(UUID id, String text, Instant at) {
    jdbc.sql("update cases_comment set text = ?, corrected_at = ? where id = ?")
        .params(text, Timestamp.from(at), id)
        .update();
  }

  void remove(UUID id) {
    jdbc.sql("delete from cases_comment where id = ?").param(id).update();
  }

  /** Whoever was mentioned before is not told again. */
  void mention(UUID comment, Set<String> usernames) {
    jdbc.sql("delete from cases_mention where comment_id = ? and not (username = any (?))")
        .params(comment, usernames.toArray(String[]::new))
        .update();
    for (String username : usernames) {
      jdbc.sql(
              "insert into cases_mention (comment_id, username) values (?, ?) on conflict do nothing")
          .params(comment, username)
          .update();
    }
  }

  /** The comment, held until the transaction ends. */
  Optional<Comment> hold(UUID id) {
    return jdbc.sql(SELECT + " where c.id = ? for update of c")
        .param(id)
        .query(CommentRows::read)
        .optional();
  }

  List<Comment> of(CaseNumber caseNumber) {
    return jdbc.sql(SELECT + " where c.case_number = ? order by c.written_at, c.id")
        .param(caseNumber.value())
        .query(CommentRows::read)
        .list();
  }

  List<Mention> mentions(String username, int most) {
    return jdbc.sql(
            """
            select c.*, array[x.username] as mentioned, x.read_at is null as unread
              from cases_mention x join cases_comment c on c.id = x.comment_id
             where x.username = ? order by (x.read_at is null) desc, c.written_at desc limit ?
            """)
        .params(username, most)
        .query((row, n) -> new Mention(read(row, n), row.getBoolean("unread")))
        .list();
  }

  int unread(String username) {
    return jdbc.sql("select count(*) from cases_mention where username = ? and read_at is null")
        .param(username)
        .query(Integer.class)
        .single();
  }

  /** False if there was nothing to be read. */
  boolean read(CaseNumber caseNumber, String username, Instant at) {
    return jdbc.sql(
                """
                update cases_mention m set read_at = ? from cases_comment c
                 where c.id = m.comment_id and c.case_number = ? and m.username = ?
                   and m.read_at is null
                """)
            .params(Timestamp.from(at), caseNumber.value(), username)
            .update()
        > 0;
  }

  private static Comment read(ResultSet row, int n) throws SQLException {
    Array mentioned = row.getArray("mentioned");
    Timestamp corrected = row.getTimestamp("corrected_at");
    return new Comment(
        row.getObject("id", UUID.class),
        CaseNumber.of(row.getString("case_number")),
        row.getString("author"),
        row.getString("text"),
        row.getTimestamp("written_at").toInstant(),
        corrected == null ? null : corrected.toInstant(),
        new TreeSet<>(Arrays.asList((String[]) mentioned.getArray())));
  }
}
