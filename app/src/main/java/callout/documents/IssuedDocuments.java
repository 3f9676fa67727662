package callout.documents;

import callout.documents.verify.Issued;
import callout.documents.verify.Stamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was issued here, found by nothing but its hashes. */
@Component
class IssuedDocuments implements Issued {

  private final JdbcClient jdbc;

  IssuedDocuments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Stamp> file(String fileHash) {
    return jdbc.sql(
            """
            select kind, subject, version, content_hash, previous_hash from documents_document
            where file_hash = ? and media_type = 'application/pdf' limit 1
            """)
        .param(fileHash)
        .query(
            (row, n) ->
                new Stamp(
                    row.getString("kind"),
                    row.getString("subject"),
                    row.getInt("version"),
                    row.getString("content_hash"),
                    row.getString("previous_hash")))
        .optional();
  }

  @Override
  public boolean content(String contentHash) {
    return jdbc.sql(
            """
            select exists (
              select 1 from documents_document
              where content_hash = ? and media_type = 'application/pdf')
            """)
        .param(contentHash)
        .query(Boolean.class)
        .single();
  }
}
