package callout.release;

import callout.shared.CaseNumber;
import callout.shared.DocumentId;
import callout.shared.Ids;
import callout.shared.ReleaseId;
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

/** Tables {@code release_release} and {@code release_item}. */
@Component
class ReleaseRows {

  /** A file of a release that stands. */
  record Item(UUID id, DocumentId document) {}

  private final JdbcClient jdbc;

  ReleaseRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void offer(ReleaseId id, CaseNumber caseNumber, Instant at) {
    jdbc.sql("insert into release_release (id, case_number, state, offered_at) values (?, ?, ?, ?)")
        .params(id.value(), caseNumber.value(), ReleaseState.OFFERED.name(), Timestamp.from(at))
        .update();
  }

  void release(
      ReleaseId id,
      String title,
      String message,
      List<DocumentId> documents,
      String by,
      Instant at) {
    jdbc.sql(
            """
            update release_release set state = ?, title = ?, message = ?, released_by = ?,
              released_at = ?, revoked_by = null, revoked_at = null, revocation_reason = null
            where id = ?
            """)
        .params(ReleaseState.RELEASED.name(), title, message, by, Timestamp.from(at), id.value())
        .update();
    jdbc.sql("delete from release_item where release_id = ?").param(id.value()).update();
    for (int position = 0; position < documents.size(); position++) {
      jdbc.sql(
              "insert into release_item (id, release_id, document_id, position) values (?, ?, ?, ?)")
          .params(Ids.next(), id.value(), documents.get(position).value(), position)
          .update();
    }
  }

  void keepInternal(ReleaseId id) {
    jdbc.sql("update release_release set state = ? where id = ?")
        .params(ReleaseState.KEPT_INTERNAL.name(), id.value())
        .update();
  }

  /** False if it did not stand. */
  boolean revoke(ReleaseId id, String reason, String by, Instant at) {
    return jdbc.sql(
                """
                update release_release
                   set state = ?, revocation_reason = ?, revoked_by = ?, revoked_at = ?
                 where id = ? and state = ?
                """)
            .params(
                ReleaseState.REVOKED.name(),
                reason,
                by,
                Timestamp.from(at),
                id.value(),
                ReleaseState.RELEASED.name())
            .update()
        == 1;
  }

  Optional<ReleaseFacts> find(ReleaseId id) {
    return jdbc.sql("select * from release_release where id = ?")
        .param(id.value())
        .query((row, n) -> read(row))
        .optional();
  }

  List<ReleaseFacts> of(CaseNumber caseNumber) {
    return jdbc.sql("select * from release_release where case_number = ? order by offered_at")
        .param(caseNumber.value())
        .query((row, n) -> read(row))
        .list();
  }

  List<Item> items(ReleaseId id) {
    return jdbc.sql("select * from release_item where release_id = ? order by position")
        .param(id.value())
        .query(
            (row, n) ->
                new Item(
                    row.getObject("id", UUID.class),
                    new DocumentId(row.getObject("document_id", UUID.class))))
        .list();
  }

  /** The document behind a file, if its release belongs to this case and stands now. */
  Optional<DocumentId> document(CaseNumber caseNumber, UUID item) {
    return jdbc.sql(
            """
            select i.document_id from release_item i join release_release r on r.id = i.release_id
             where i.id = ? and r.case_number = ? and r.state = ?
            """)
        .params(item, caseNumber.value(), ReleaseState.RELEASED.name())
        .query(UUID.class)
        .optional()
        .map(DocumentId::new);
  }

  private ReleaseFacts read(ResultSet row) throws SQLException {
    var id = new ReleaseId(row.getObject("id", UUID.class));
    return new ReleaseFacts(
        id,
        CaseNumber.of(row.getString("case_number")),
        ReleaseState.valueOf(row.getString("state")),
        row.getString("title"),
        row.getString("message"),
        row.getString("released_by"),
        instant(row, "released_at"),
        row.getString("revoked_by"),
        instant(row, "revoked_at"),
        row.getString("revocation_reason"),
        items(id).stream().map(Item::document).toList());
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
