package callout.orders;

import callout.shared.DocumentId;
import callout.shared.OrderId;
import callout.shared.VisitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code orders_signature}. Rows are only ever added. */
@Component
class SignatureRows {

  private final JdbcClient jdbc;

  SignatureRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Signature signature) {
    jdbc.sql(
            """
            insert into orders_signature (id, order_id, version, content_hash, signer_name,
              signed_at, visit_id, taken_by, picture_id, picture_hash, document_hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            signature.id(),
            signature.order().value(),
            signature.version(),
            signature.contentHash(),
            signature.signerName(),
            Timestamp.from(signature.signedAt()),
            signature.visit().value(),
            signature.takenBy(),
            signature.picture().value(),
            signature.pictureHash(),
            signature.documentHash())
        .update();
  }

  Optional<Signature> find(UUID id) {
    return jdbc.sql("select * from orders_signature where id = ?")
        .param(id)
        .query(SignatureRows::read)
        .optional();
  }

  List<Signature> of(OrderId order) {
    return jdbc.sql("select * from orders_signature where order_id = ? order by signed_at, id")
        .param(order.value())
        .query(SignatureRows::read)
        .list();
  }

  private static Signature read(ResultSet row, int n) throws SQLException {
    return new Signature(
        row.getObject("id", UUID.class),
        new OrderId(row.getObject("order_id", UUID.class)),
        row.getInt("version"),
        row.getString("content_hash"),
        row.getString("signer_name"),
        row.getTimestamp("signed_at").toInstant(),
        new VisitId(row.getObject("visit_id", UUID.class)),
        row.getString("taken_by"),
        new DocumentId(row.getObject("picture_id", UUID.class)),
        row.getString("picture_hash"),
        row.getString("document_hash"));
  }
}
