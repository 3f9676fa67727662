package callout.access;

import callout.customers.Customers;
import callout.shared.FieldChecks;
import callout.shared.Ids;
import callout.shared.InvalidInput;
import callout.shared.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** API keys: issued once, checked at every call, revoked for good. */
@Component
public class ApiKeys {

  public static final String WRITE_REQUESTS = "requests:write";
  public static final String READ_REQUESTS = "requests:read";

  /** Submits and reads for any customer, as the company's own web site does. */
  public static final String ANY_CUSTOMER = "customers:any";

  /** To read what is to be billed, of all customers. */
  public static final String READ_BILLING = "billing:read";

  private static final Set<String> SCOPES =
      Set.of(WRITE_REQUESTS, READ_REQUESTS, ANY_CUSTOMER, READ_BILLING);

  /** The time of last use is kept to this precision, so that not every call writes. */
  private static final Duration USE_PRECISION = Duration.ofMinutes(1);

  private record Stored(ApiKey key, byte[] hash, @Nullable Instant lastUsedAt) {}

  private final JdbcClient jdbc;
  private final Customers customers;
  private final TransactionOperations transaction;
  private final Clock clock;

  ApiKeys(JdbcClient jdbc, Customers customers, TransactionOperations transaction, Clock clock) {
    this.jdbc = jdbc;
    this.customers = customers;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Makes a key.
   *
   * @return its secret, which nobody can learn again
   * @throws InvalidInput at {@code name}, {@code customerNumber} or {@code scopes}
   */
  @Transactional
  public String issue(String name, String customerNumber, Set<String> scopes) {
    new FieldChecks()
        .required("name", name, 100)
        .that(
            customers.customer(customerNumber).isPresent(),
            "customerNumber",
            "unknown",
            "There is no such customer.")
        .that(
            !scopes.isEmpty() && SCOPES.containsAll(scopes),
            "scopes",
            "unknown",
            "At least one of: %s.".formatted(String.join(", ", SCOPES)))
        .done();
    Secret secret = Secret.next();
    jdbc.sql(
            """
            insert into access_api_key
              (id, name, customer_number, scopes, hint, secret_hash, created_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(Ids.next())
        .param(name)
        .param(customerNumber)
        .param(scopes.toArray(String[]::new))
        .param(secret.hint())
        .param(secret.hash())
        .param(now())
        .update();
    return secret.reveal();
  }

  /** The key with this secret, if there is one and it was not revoked. */
  public Optional<ApiKey> authenticate(String secret) {
    return Secret.of(secret).flatMap(this::find).map(this::used);
  }

  /** Keys of a customer that were not revoked, oldest first. */
  public List<ApiKey> of(String customerNumber) {
    return jdbc
        .sql(
            """
            select * from access_api_key
            where customer_number = ? and revoked_at is null order by created_at, id
            """)
        .param(customerNumber)
        .query(ApiKeys::stored)
        .list()
        .stream()
        .map(Stored::key)
        .toList();
  }

  /**
   * Ends a key at once. Revoking twice is harmless: the first time stands.
   *
   * @throws NotFound if there is no such key
   */
  @Transactional
  public void revoke(UUID id) {
    int changed =
        jdbc.sql("update access_api_key set revoked_at = coalesce(revoked_at, ?) where id = ?")
            .param(now())
            .param(id)
            .update();
    if (changed == 0) {
      throw new NotFound("API key", id);
    }
  }

  private Optional<Stored> find(Secret secret) {
    return jdbc
        .sql("select * from access_api_key where hint = ? and revoked_at is null")
        .param(secret.hint())
        .query(ApiKeys::stored)
        .list()
        .stream()
        .filter(stored -> secret.hasHash(stored.hash()))
        .findFirst();
  }

  private ApiKey used(Stored stored) {
    Instant lastUsedAt = stored.lastUsedAt();
    if (lastUsedAt == null || !clock.instant().isBefore(lastUsedAt.plus(USE_PRECISION))) {
      transaction.executeWithoutResult(
          status ->
              jdbc.sql("update access_api_key set last_used_at = ? where id = ?")
                  .param(now())
                  .param(stored.key().id())
                  .update());
    }
    return stored.key();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Stored stored(ResultSet row, int n) throws SQLException {
    OffsetDateTime lastUsedAt = row.getObject("last_used_at", OffsetDateTime.class);
    return new Stored(
        new ApiKey(
            row.getObject("id", UUID.class),
            row.getString("name"),
            row.getString("customer_number"),
            Set.of((String[]) row.getArray("scopes").getArray())),
        row.getBytes("secret_hash"),
        lastUsedAt == null ? null : lastUsedAt.toInstant());
  }
}
