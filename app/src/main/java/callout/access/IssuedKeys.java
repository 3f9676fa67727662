package callout.access;

import callout.shared.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys that were ever made, for those who look after them. */
@Component
public class IssuedKeys {

  private final JdbcClient jdbc;

  IssuedKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those in use first, the newest first. */
  public List<IssuedKey> all() {
    return jdbc.sql(
            """
            select * from access_api_key
            order by revoked_at is not null, created_at desc, id desc
            """)
        .query(IssuedKeys::issued)
        .list();
  }

  /**
   * @throws NotFound if there is no such key
   */
  public IssuedKey get(UUID id) {
    return jdbc.sql("select * from access_api_key where id = ?")
        .param(id)
        .query(IssuedKeys::issued)
        .optional()
        .orElseThrow(() -> new NotFound("API key", id));
  }

  private static IssuedKey issued(ResultSet row, int n) throws SQLException {
    return new IssuedKey(
        ApiKeys.key(row),
        row.getString("created_by"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        instant(row, "last_used_at"),
        instant(row, "revoked_at"));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
