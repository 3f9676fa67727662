package callout.fieldwork;

import callout.shared.CaseNumber;
import callout.shared.DocumentId;
import callout.shared.VisitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code fieldwork_photo}. */
@Component
class PhotoRows {

  private final JdbcClient jdbc;

  PhotoRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One photo of a case after the other, so that each gets a number and none is there twice. */
  void lock(CaseNumber caseNumber) {
    jdbc.sql("select visit_id from fieldwork_visit where case_number = ? order by 1 for update")
        .param(caseNumber.value())
        .query(UUID.class)
        .list();
  }

  int nextNumber(CaseNumber caseNumber) {
    return jdbc.sql(
            "select coalesce(max(number), 0) + 1 from fieldwork_photo where case_number = ?")
        .param(caseNumber.value())
        .query(Integer.class)
        .single();
  }

  /** The photo that was made of the same upload. */
  Optional<Photo> ofUpload(VisitId visit, String uploadHash) {
    return jdbc.sql("select * from fieldwork_photo where visit_id = ? and upload_hash = ?")
        .params(visit.value(), uploadHash)
        .query(PhotoRows::photo)
        .optional();
  }

  void add(Photo photo, String uploadHash) {
    jdbc.sql(
            """
            insert into fieldwork_photo (document_id, visit_id, case_number, number, caption,
              added_by, added_at, file_hash, upload_hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            photo.id().value(),
            photo.visit().value(),
            photo.caseNumber().value(),
            photo.number(),
            photo.caption(),
            photo.addedBy(),
            Timestamp.from(photo.addedAt()),
            photo.fileHash(),
            uploadHash)
        .update();
  }

  void describe(DocumentId id, @Nullable String caption) {
    jdbc.sql("update fieldwork_photo set caption = ? where document_id = ?")
        .param(caption)
        .param(id.value())
        .update();
  }

  /** False if it was not there any more. */
  boolean remove(DocumentId id) {
    return jdbc.sql("delete from fieldwork_photo where document_id = ?").param(id.value()).update()
        == 1;
  }

  List<Photo> of(CaseNumber caseNumber) {
    return jdbc.sql("select * from fieldwork_photo where case_number = ? order by number")
        .param(caseNumber.value())
        .query(PhotoRows::photo)
        .list();
  }

  private static Photo photo(ResultSet row, int n) throws SQLException {
    return new Photo(
        new DocumentId(row.getObject("document_id", UUID.class)),
        new VisitId(row.getObject("visit_id", UUID.class)),
        CaseNumber.of(row.getString("case_number")),
        row.getInt("number"),
        row.getString("caption"),
        row.getString("added_by"),
        row.getTimestamp("added_at").toInstant(),
        row.getString("file_hash"));
  }
}
