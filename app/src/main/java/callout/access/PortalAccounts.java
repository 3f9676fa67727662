package callout.access;

import callout.audit.Audit;
import callout.customers.Customers;
import callout.shared.FieldChecks;
import callout.shared.Ids;
import callout.shared.InvalidInput;
import callout.shared.Language;
import callout.shared.NotFound;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The portal's accounts. They have nothing in common with those of the staff. */
@Component
public class PortalAccounts {

  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");
  private static final int SHORTEST_PASSWORD = 12;

  /** The hash takes no more than this into account. */
  private static final int LONGEST_PASSWORD_BYTES = 72;

  private final JdbcClient jdbc;
  private final Customers customers;
  private final Audit audit;
  private final Clock clock;
  private final PasswordEncoder passwords =
      PasswordEncoderFactories.createDelegatingPasswordEncoder();
  private final String nobodysHash = passwords.encode(Ids.next().toString());

  PortalAccounts(JdbcClient jdbc, Customers customers, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.customers = customers;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Opens an account, which may do nothing until it has a grant.
   *
   * @throws InvalidInput at {@code login}, {@code name}, {@code customerNumber} or {@code password}
   */
  @Transactional
  public PortalAccount open(NewPortalAccount fresh) {
    String login = canonical(fresh.login());
    int bytes = fresh.password().getBytes(StandardCharsets.UTF_8).length;
    new FieldChecks()
        .required("name", fresh.name(), 200)
        .that(
            EMAIL.matcher(login).matches() && login.length() <= 254,
            "login",
            "malformed",
            "This is no e-mail address.")
        .that(
            customers.customer(fresh.customerNumber()).isPresent(),
            "customerNumber",
            "unknown",
            "There is no such customer.")
        .that(
            fresh.password().length() >= SHORTEST_PASSWORD && bytes <= LONGEST_PASSWORD_BYTES,
            "password",
            "unfit",
            "From 12 characters up to 72 bytes.")
        .done();
    UUID id = Ids.next();
    int added =
        jdbc.sql(
                """
                insert into access_portal_account
                  (id, login, name, contact_id, customer_number, language, password_hash, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (login) do nothing
                """)
            .params(
                id,
                login,
                fresh.name(),
                fresh.contactId(),
                fresh.customerNumber(),
                fresh.language().code(),
                passwords.encode(fresh.password()),
                Timestamp.from(clock.instant()))
            .update();
    if (added == 0) {
      throw InvalidInput.at("login", "taken", "This address has an account already.");
    }
    audit.record(
        "portal-account-opened",
        id.toString(),
        null,
        Map.of("login", login, "customer", fresh.customerNumber()));
    return new PortalAccount(id, login, fresh.name(), fresh.customerNumber(), fresh.language());
  }

  public boolean exists(String login) {
    return jdbc.sql("select count(*) from access_portal_account where login = ?")
            .param(canonical(login))
            .query(Integer.class)
            .single()
        > 0;
  }

  /** The account, unless it was closed. */
  public Optional<PortalAccount> find(UUID id) {
    return jdbc.sql("select * from access_portal_account where id = ? and closed_at is null")
        .param(id)
        .query(PortalAccounts::account)
        .optional();
  }

  /**
   * The account with this login and password. An unknown login takes as long as a wrong password;
   * counting attempts is the caller's.
   */
  public Optional<PortalAccount> authenticate(String login, String password) {
    record Stored(PortalAccount account, String hash) {}
    Optional<Stored> stored =
        jdbc.sql("select * from access_portal_account where login = ? and closed_at is null")
            .param(canonical(login))
            .query((row, n) -> new Stored(account(row, n), row.getString("password_hash")))
            .optional();
    boolean right = passwords.matches(password, stored.map(Stored::hash).orElse(nobodysHash));
    return right ? stored.map(Stored::account) : Optional.empty();
  }

  /** Remembers the language the person chose. */
  @Transactional
  public void speaks(UUID id, Language language) {
    jdbc.sql("update access_portal_account set language = ? where id = ? and language <> ?")
        .params(language.code(), id, language.code())
        .update();
  }

  /**
   * Ends the account at once, also where somebody is signed in with it. Twice is harmless: the
   * first time stands.
   *
   * @throws NotFound if there is no such account
   */
  @Transactional
  public void close(UUID id) {
    int changed =
        jdbc.sql("update access_portal_account set closed_at = coalesce(closed_at, ?) where id = ?")
            .params(Timestamp.from(clock.instant()), id)
            .update();
    if (changed == 0) {
      throw new NotFound("portal account", id);
    }
    audit.record("portal-account-closed", id.toString(), null, Map.of());
  }

  private static String canonical(String login) {
    return login.strip().toLowerCase(Locale.ROOT);
  }

  private static PortalAccount account(ResultSet row, int n) throws SQLException {
    return new PortalAccount(
        row.getObject("id", UUID.class),
        row.getString("login"),
        row.getString("name"),
        row.getString("customer_number"),
        Language.ofCode(row.getString("language")));
  }
}
