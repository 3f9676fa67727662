package callout.access;

import static callout.access.ApiKeys.ANY_CUSTOMER;
import static callout.access.ApiKeys.READ_BILLING;
import static callout.access.ApiKeys.READ_REQUESTS;
import static callout.access.ApiKeys.WRITE_REQUESTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import callout.RealPostgres;
import callout.audit.Actor;
import callout.audit.Audit;
import callout.customers.Customer;
import callout.customers.Customers;
import callout.shared.InvalidInput;
import callout.shared.Language;
import callout.shared.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

@SpringBootTest(classes = RealPostgres.class)
@Import({Customers.class, Audit.class, ApiKeys.class, IssuedKeys.class})
@ImportAutoConfiguration(JacksonAutoConfiguration.class)
@Transactional
class ApiKeysModuleTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @Autowired private Customers customers;
  @Autowired private ApiKeys keys;
  @Autowired private IssuedKeys issued;
  @Autowired private Audit audit;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionOperations transaction;

  @BeforeEach
  void fill() {
    customers.add(new Customer("K-1", "Bakery", Language.EN));
  }

  @Test
  void knowsAKeyByItsSecretAlone() {
    String secret = keys.issue("Shop", "K-1", Set.of(READ_REQUESTS));
    String other = keys.issue("Till", "K-1", Set.of(READ_REQUESTS, WRITE_REQUESTS));

    assertThat(secret).matches("co_[A-Za-z0-9_-]{43}").isNotEqualTo(other);
    ApiKey key = keys.authenticate(secret).orElseThrow();
    assertThat(key.name()).isEqualTo("Shop");
    assertThat(key.customerNumber()).isEqualTo("K-1");
    assertThat(key.may(READ_REQUESTS)).isTrue();
    assertThat(key.may(WRITE_REQUESTS)).isFalse();
    assertThat(keys.of("K-1")).extracting(ApiKey::name).containsExactlyInAnyOrder("Shop", "Till");
  }

  @Test
  void refusesEverythingElse() {
    String secret = keys.issue("Shop", "K-1", Set.of(READ_REQUESTS));
    char last = secret.charAt(secret.length() - 1);
    String sameHint = secret.substring(0, secret.length() - 1) + (last == 'A' ? 'E' : 'A');

    assertThat(keys.authenticate(sameHint)).isEmpty();
    assertThat(keys.authenticate("")).isEmpty();
    assertThat(keys.authenticate("co_' or true --")).isEmpty();
    assertThat(keys.authenticate(secret + "x".repeat(100_000))).isEmpty();
  }

  @Test
  void storesNoSecret() {
    String secret = keys.issue("Shop", "K-1", Set.of(READ_REQUESTS));

    String row =
        jdbc.sql("select cast(k as text) from access_api_key k").query(String.class).single();

    assertThat(row).doesNotContain(secret.substring(11));
  }

  @Test
  void endsAtOnceWhenRevoked() {
    String secret = keys.issue("Shop", "K-1", Set.of(READ_REQUESTS));
    UUID id = keys.authenticate(secret).orElseThrow().id();

    keys.revoke(id);
    keys.revoke(id);

    assertThat(keys.authenticate(secret)).isEmpty();
    assertThat(keys.of("K-1")).isEmpty();
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> keys.revoke(UUID.randomUUID()));
  }

  @Test
  void notesTheLastUseOnceAMinute() {
    String secret = keys.issue("Shop", "K-1", Set.of(READ_REQUESTS));

    assertThat(useAt(secret, NOON)).isEqualTo(NOON);
    assertThat(useAt(secret, NOON.plusSeconds(59))).isEqualTo(NOON);
    assertThat(useAt(secret, NOON.plusSeconds(60))).isEqualTo(NOON.plusSeconds(60));
  }

  @Test
  void refusesAKeyForNobodyOrForNothing() {
    refused("customerNumber", "K-9", Set.of(READ_REQUESTS));
    refused("scopes", "K-1", Set.of());
    refused("scopes", "K-1", Set.of("everything"));
  }

  @Test
  void refusesAKeyOfOneCustomerWhatIsToBeBilledToAll() {
    refused("scopes", "K-1", Set.of(READ_BILLING));
    refused("scopes", "K-1", Set.of(READ_BILLING, READ_REQUESTS));
    refused("customerNumber", null, Set.of(READ_BILLING, READ_REQUESTS));
    refused("scopes", "K-1", Set.of(ANY_CUSTOMER));

    String own = keys.issue("Own", "K-1", Set.of(READ_BILLING, READ_REQUESTS, ANY_CUSTOMER));
    assertThat(keys.authenticate(own).orElseThrow().customer()).isEqualTo("K-1");
    String accounting = keys.issue("Accounting", null, Set.of(READ_BILLING));
    assertThat(keys.authenticate(accounting).orElseThrow().customerNumber()).isNull();
  }

  @Test
  void givesANameToOneKeyInUseOnly() {
    String first = keys.issue(" Shop ", "K-1", Set.of(READ_REQUESTS));
    for (String same : new String[] {"Shop", "shop", " SHOP"}) {
      assertThatExceptionOfType(InvalidInput.class)
          .isThrownBy(() -> keys.issue(same, "K-1", Set.of(READ_REQUESTS)))
          .satisfies(refused -> assertThat(refused.problems().get(0).code()).isEqualTo("taken"));
    }

    keys.revoke(keys.authenticate(first).orElseThrow().id());
    String second = keys.issue("Shop", "K-1", Set.of(READ_REQUESTS));

    assertThat(keys.authenticate(first)).isEmpty();
    assertThat(keys.authenticate(second)).isPresent();
  }

  @Test
  void makesOneKeyForOneIdHoweverOftenItIsAsked() {
    var fresh = new NewApiKey(UUID.randomUUID(), "Shop", "K-1", Set.of(READ_REQUESTS));

    assertThat(keys.issue(fresh)).isPresent();
    assertThat(keys.issue(fresh)).isEmpty();
    assertThat(keys.of("K-1")).hasSize(1);
  }

  @Test
  void keepsWhoMadeAKeyAndWhoEndedIt() {
    var shop = new NewApiKey(UUID.randomUUID(), "Shop", "K-1", Set.of(READ_REQUESTS));
    Actor.as("ada", () -> keys.issue(shop));
    keys.issue("Till", "K-1", Set.of(READ_REQUESTS));
    Actor.as("ben", () -> keys.revoke(shop.id()));
    Actor.as("cem", () -> keys.revoke(shop.id()));

    assertThat(issued.all()).extracting(one -> one.key().name()).containsExactly("Till", "Shop");
    assertThat(issued.get(shop.id()).createdBy()).isEqualTo("ada");
    assertThat(issued.get(shop.id()).isInUse()).isFalse();
    assertThat(
            jdbc.sql("select actor || ' ' || action from audit_entry where subject = ? order by id")
                .param(shop.id().toString())
                .query(String.class)
                .list())
        .containsExactly("ada api-key-issued", "ben api-key-revoked");
  }

  private Instant useAt(String secret, Instant now) {
    var clock = Clock.fixed(now, ZoneOffset.UTC);
    assertThat(new ApiKeys(jdbc, customers, audit, transaction, clock).authenticate(secret))
        .isPresent();
    return jdbc.sql("select last_used_at from access_api_key")
        .query((row, n) -> row.getTimestamp(1).toInstant())
        .single();
  }

  private void refused(String field, @Nullable String customer, Set<String> scopes) {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> keys.issue("Shop", customer, scopes))
        .withMessageStartingWith(field);
  }
}
