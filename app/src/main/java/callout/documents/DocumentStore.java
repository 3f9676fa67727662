package callout.documents;

import callout.shared.CaseNumber;
import callout.shared.DocumentId;
import callout.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tables {@code documents_document} and {@code documents_thumbnail}. Rows are added, never
 * changed; only photos may be taken away.
 */
@Component
class DocumentStore {

  private static final String COLUMNS =
      """
      id, case_number, kind, subject, version, title, file_name, content_hash, previous_hash,
      file_hash, media_type, bytes, language, created_at""";

  private final JdbcClient jdbc;

  DocumentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False if the version was issued meanwhile; then nothing was written. */
  boolean add(StoredDocument document, byte[] content) {
    return jdbc.sql(
                "insert into documents_document ("
                    + COLUMNS
                    + """
                    , content) values (:id, :caseNumber, :kind, :subject, :version, :title, :fileName,
                    :contentHash, :previousHash, :fileHash, :mediaType, :bytes, :language, :createdAt,
                    :content) on conflict (kind, subject, version) do nothing""")
            .param("id", document.id().value())
            .param("caseNumber", document.caseNumber().value())
            .param("kind", document.kind())
            .param("subject", document.subject())
            .param("version", document.version())
            .param("title", document.title())
            .param("fileName", document.fileName())
            .param("contentHash", document.contentHash())
            .param("previousHash", document.previousHash())
            .param("fileHash", document.fileHash())
            .param("mediaType", document.mediaType())
            .param("bytes", document.bytes())
            .param("language", document.language().code())
            .param("createdAt", OffsetDateTime.ofInstant(document.createdAt(), ZoneOffset.UTC))
            .param("content", content)
            .update()
        == 1;
  }

  void addThumbnail(DocumentId id, byte[] thumbnail) {
    jdbc.sql("insert into documents_thumbnail (document_id, content) values (?, ?)")
        .params(id.value(), thumbnail)
        .update();
  }

  void removePhoto(DocumentId id) {
    jdbc.sql("delete from documents_document where id = ? and kind = ?")
        .params(id.value(), StoredDocument.PHOTO)
        .update();
  }

  Optional<byte[]> thumbnail(DocumentId id) {
    return jdbc.sql("select content from documents_thumbnail where document_id = ?")
        .param(id.value())
        .query((row, n) -> row.getBytes(1))
        .optional();
  }

  Optional<StoredDocument> version(String kind, String subject, int version) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from documents_document where kind = ? and subject = ? and version = ?")
        .params(kind, subject, version)
        .query(DocumentStore::document)
        .optional();
  }

  Optional<StoredDocument> find(DocumentId id) {
    return jdbc.sql("select " + COLUMNS + " from documents_document where id = ?")
        .param(id.value())
        .query(DocumentStore::document)
        .optional();
  }

  List<StoredDocument> of(CaseNumber caseNumber) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from documents_document where case_number = ? order by created_at, id")
        .param(caseNumber.value())
        .query(DocumentStore::document)
        .list();
  }

  Optional<byte[]> content(DocumentId id) {
    return jdbc.sql("select content from documents_document where id = ?")
        .param(id.value())
        .query((row, n) -> row.getBytes(1))
        .optional();
  }

  private static StoredDocument document(ResultSet row, int n) throws SQLException {
    return new StoredDocument(
        new DocumentId(row.getObject("id", UUID.class)),
        CaseNumber.of(row.getString("case_number")),
        row.getString("kind"),
        row.getString("subject"),
        row.getInt("version"),
        row.getString("title"),
        row.getString("file_name"),
        row.getString("content_hash"),
        row.getString("previous_hash"),
        row.getString("file_hash"),
        row.getString("media_type"),
        row.getLong("bytes"),
        Language.ofCode(row.getString("language")),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }
}
