package callout.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import callout.RealPostgres;
import callout.audit.Audit;
import callout.customers.Area;
import callout.customers.Customer;
import callout.customers.Customers;
import callout.customers.Location;
import callout.shared.GeoPoint;
import callout.shared.InvalidInput;
import callout.shared.Language;
import callout.shared.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest(classes = RealPostgres.class)
@Import({Customers.class, Audit.class, PortalAccounts.class, PortalGrants.class})
@ImportAutoConfiguration(JacksonAutoConfiguration.class)
@Transactional
class PortalAccountsModuleTest {

  private static final String PASSWORD = "Kavo-rimu-nesa-4821";
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Set<PortalPermission> ALL = EnumSet.allOf(PortalPermission.class);
  private static final Set<PortalPermission> SEE = Set.of(PortalPermission.SEE);

  @Autowired private Customers customers;
  @Autowired private PortalAccounts accounts;
  @Autowired private PortalGrants grants;
  @Autowired private Audit audit;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void fill() {
    ZoneId zone = ZoneId.of("America/Los_Angeles");
    customers.add(new Area("north", "North", new GeoPoint(34, -118), zone));
    for (String n : new String[] {"1", "2"}) {
      customers.add(new Customer("K-" + n, "Customer " + n, Language.EN));
      for (String l : new String[] {"a", "b"}) {
        customers.add(
            new Location(
                "L-" + n + l, "K-" + n, "Site " + l, "1 Way", null, "north", zone, null, null));
      }
    }
  }

  @Test
  void knowsAPersonByAddressAndPassword() {
    PortalAccount account = open("Ada@Example.com", "K-1");

    assertThat(account.login()).isEqualTo("ada@example.com");
    assertThat(accounts.authenticate(" ADA@example.COM ", PASSWORD)).contains(account);
    assertThat(accounts.authenticate("ada@example.com", PASSWORD + "x")).isEmpty();
    assertThat(accounts.authenticate("nobody@example.com", PASSWORD)).isEmpty();
  }

  @Test
  void keepsNoPassword() {
    open("ada@example.com", "K-1");

    String row =
        jdbc.sql("select cast(a as text) from access_portal_account a")
            .query(String.class)
            .single();

    assertThat(row).contains("{bcrypt}").doesNotContain(PASSWORD);
  }

  @Test
  void endsAtOnceWhenClosed() {
    PortalAccount account = open("ada@example.com", "K-1");
    grants.giveEverywhere(account.id(), "K-1", ALL, null);

    accounts.close(account.id());
    accounts.close(account.id());

    assertThat(accounts.authenticate("ada@example.com", PASSWORD)).isEmpty();
    assertThat(grants.sightOf(account.id())).isEmpty();
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> accounts.close(UUID.randomUUID()));
  }

  @Test
  void refusesWhatIsNoAccount() {
    open("ada@example.com", "K-1");

    refused("login", () -> open("ADA@example.com", "K-1"));
    refused("login", () -> open("ada", "K-1"));
    refused("customerNumber", () -> open("bea@example.com", "K-9"));
    refused("password", () -> open("bea@example.com", "K-1", "short"));
    refused("password", () -> open("bea@example.com", "K-1", "ü".repeat(40)));
  }

  @Test
  void remembersTheLanguage() {
    PortalAccount account = open("ada@example.com", "K-1");

    accounts.speaks(account.id(), Language.DE);

    assertThat(accounts.find(account.id()).orElseThrow().language()).isEqualTo(Language.DE);
  }

  @Test
  void mayDoNothingWithoutAGrant() {
    PortalAccount account = open("ada@example.com", "K-1");

    PortalSight sight = grants.sightOf(account.id()).orElseThrow();

    assertThat(sight.may(PortalPermission.SEE, "K-1", "L-1a")).isFalse();
    assertThat(sight.may(PortalPermission.SEE, "K-1", null)).isFalse();
  }

  @Test
  void coversAWholeCustomerAndNoOther() {
    PortalAccount account = open("ada@example.com", "K-1");
    grants.giveEverywhere(account.id(), "K-1", SEE, null);

    PortalSight sight = grants.sightOf(account.id()).orElseThrow();

    assertThat(sight.may(PortalPermission.SEE, "K-1", "L-1a")).isTrue();
    assertThat(sight.may(PortalPermission.SEE, "K-1", null)).isTrue();
    assertThat(sight.may(PortalPermission.SEE, "K-2", "L-2a")).isFalse();
    assertThat(sight.may(PortalPermission.SUBMIT, "K-1", "L-1a")).isFalse();
  }

  @Test
  void coversChosenLocationsAndNothingBeside() {
    PortalAccount account = open("ada@example.com", "K-1");
    grants.giveAt(account.id(), "K-1", Set.of("L-1a"), ALL, null);
    grants.giveAt(account.id(), "K-2", Set.of("L-2b"), SEE, null);

    PortalSight sight = grants.sightOf(account.id()).orElseThrow();

    assertThat(sight.may(PortalPermission.FILES, "K-1", "L-1a")).isTrue();
    assertThat(sight.may(PortalPermission.SEE, "K-1", "L-1b")).isFalse();
    assertThat(sight.may(PortalPermission.SEE, "K-1", null)).isFalse();
    assertThat(sight.may(PortalPermission.SEE, "K-2", "L-2b")).isTrue();
    assertThat(sight.may(PortalPermission.FILES, "K-2", "L-2b")).isFalse();
    assertThat(sight.may(PortalPermission.SEE, "K-1", "L-2b")).isFalse();
  }

  @Test
  void countsAGrantUntilItEnds() {
    PortalAccount account = open("ada@example.com", "K-1");
    grants.giveEverywhere(account.id(), "K-1", SEE, NOON);

    assertThat(seenAt(account, NOON.minusSeconds(1))).isTrue();
    assertThat(seenAt(account, NOON)).isFalse();
  }

  @Test
  void endsAGrantForGood() {
    PortalAccount account = open("ada@example.com", "K-1");
    UUID grant = grants.giveEverywhere(account.id(), "K-1", SEE, null);

    grants.end(grant);
    grants.end(grant);

    assertThat(seenAt(account, Instant.now().plusSeconds(1))).isFalse();
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> grants.end(UUID.randomUUID()));
  }

  @Test
  void refusesAGrantForNothing() {
    UUID account = open("ada@example.com", "K-1").id();

    refused("locations", () -> grants.giveAt(account, "K-1", Set.of(), ALL, null));
    refused("locations", () -> grants.giveAt(account, "K-1", Set.of("L-2a"), ALL, null));
    refused("customerNumber", () -> grants.giveEverywhere(account, "K-9", ALL, null));
    refused("permissions", () -> grants.giveEverywhere(account, "K-1", Set.of(), null));
  }

  private boolean seenAt(PortalAccount account, Instant now) {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    return new PortalGrants(jdbc, accounts, customers, audit, clock)
        .sightOf(account.id())
        .orElseThrow()
        .may(PortalPermission.SEE, "K-1", "L-1a");
  }

  private PortalAccount open(String login, String customer) {
    return open(login, customer, PASSWORD);
  }

  private PortalAccount open(String login, String customer, String password) {
    return accounts.open(
        new NewPortalAccount(login, "Ada Bell", customer, null, Language.EN, password));
  }

  private static void refused(String field, Runnable call) {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(call::run)
        .withMessageStartingWith(field);
  }
}
