package callout.access;

import callout.audit.Actor;
import callout.audit.Audit;
import callout.customers.Customers;
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
import java.util.Map;
import java.util.Objects;
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

  /** To read what is to be billed, of all customers: never in a key that acts for one alone. */
  public static final String READ_BILLING = "billing:read";

  /** All there are, in the order in which people are asked for them. */
  public static final List<String> SCOPES =
      List.of(WRITE_REQUESTS, READ_REQUESTS, ANY_CUSTOMER, READ_BILLING);

  /** The time of last use is kept to this precision, so that not every call writes. */
  private static final Duration USE_PRECISION = Duration.ofMinutes(1);

  private record Stored(ApiKey key, byte[] hash, @Nullable Instant lastUsedAt) {}

  private final JdbcClient jdbc;
  private final Customers customers;
  private final Audit audit;
  private final TransactionOperations transaction;
  private final Clock clock;

  ApiKeys(
      JdbcClient jdbc,
      Customers customers,
      Audit audit,
      TransactionOperations transaction,
      Clock clock) {
    this.jdbc = jdbc;
    this.customers = customers;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Makes a key at once, under an id of its own.
   *
   * @return its secret, which nobody can learn again
   * @throws InvalidInput as {@link #issue(NewApiKey)} does
   */
  @Transactional
  public String issue(String name, @Nullable String customerNumber, Set<String> scopes) {
    return issue(new NewApiKey(Ids.next(), name, customerNumber, scopes)).orElseThrow();
  }

  /**
   * Makes a key.
   *
   * @return its secret, which nobody can learn again; empty if there is a key with this id already
   * @throws InvalidInput at {@code name}, {@code customerNumber} or {@code scopes}
   */
  @Transactional
  public Optional<String> issue(NewApiKey fresh) {
    fresh.check(customer -> customers.customer(customer).isPresent());
    Secret secret = Secret.next();
    int added =
        jdbc.sql(
                """
                insert into access_api_key
                  (id, name, customer_number, scopes, hint, secret_hash, created_at, created_by)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .param(fresh.id())
            .param(fresh.name())
            .param(fresh.customerNumber())
            .param(fresh.scopes().toArray(String[]::new))
            .param(secret.hint())
            .param(secret.hash())
            .param(now())
            .param(Actor.current())
            .update();
    if (added == 0 && exists(fresh.id())) {
      return Optional.empty();
    }
    if (added == 0) {
      throw InvalidInput.at("name", "taken", "Another key in use has this name.");
    }
    audit.record(
        "api-key-issued",
        fresh.id().toString(),
        null,
        Map.of(
            "name", fresh.name(),
            "customer", Objects.requireNonNullElse(fresh.customerNumber(), ""),
            "scopes", String.join(" ", fresh.scopes().stream().sorted().toList())));
    return Optional.of(secret.reveal());
  }

  private boolean exists(UUID id) {
    return jdbc.sql("select count(*) from access_api_key where id = ?")
            .param(id)
            .query(Integer.class)
            .single()
        > 0;
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
    Optional<String> name =
        jdbc.sql(
                """
                update access_api_key set revoked_at = ? where id = ? and revoked_at is null
                returning name
                """)
            .param(now())
            .param(id)
            .query(String.class)
            .optional();
    if (name.isPresent()) {
      audit.record("api-key-revoked", id.toString(), null, Map.of("name", name.get()));
    } else if (!exists(id)) {
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
    return new Stored(
        key(row), row.getBytes("secret_hash"), IssuedKeys.instant(row, "last_used_at"));
  }

  static ApiKey key(ResultSet row) throws SQLException {
    return new ApiKey(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("customer_number"),
        Set.of((String[]) row.getArray("scopes").getArray()));
  }
}
