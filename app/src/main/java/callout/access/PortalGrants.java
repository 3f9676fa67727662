package callout.access;

import callout.audit.Audit;
import callout.customers.Customers;
import callout.customers.Location;
import callout.shared.FieldChecks;
import callout.shared.Ids;
import callout.shared.InvalidInput;
import callout.shared.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the portal's accounts may do, and where. */
@Component
public class PortalGrants {

  private final JdbcClient jdbc;
  private final PortalAccounts accounts;
  private final Customers customers;
  private final Audit audit;
  private final Clock clock;

  PortalGrants(
      JdbcClient jdbc, PortalAccounts accounts, Customers customers, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.customers = customers;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Gives an account a grant for a whole customer; see {@link PortalGrant}.
   *
   * @return the grant's id
   * @throws InvalidInput at {@code customerNumber} or {@code permissions}
   * @throws NotFound if there is no such account
   */
  @Transactional
  public UUID giveEverywhere(
      UUID account,
      String customerNumber,
      Set<PortalPermission> permissions,
      @Nullable Instant endsAt) {
    return give(account, customerNumber, Set.of(), permissions, endsAt);
  }

  /**
   * Gives an account a grant for chosen locations of a customer; see {@link PortalGrant}.
   *
   * @return the grant's id
   * @throws InvalidInput at {@code customerNumber}, {@code locations} or {@code permissions}
   * @throws NotFound if there is no such account
   */
  @Transactional
  public UUID giveAt(
      UUID account,
      String customerNumber,
      Set<String> locations,
      Set<PortalPermission> permissions,
      @Nullable Instant endsAt) {
    if (locations.isEmpty()) {
      throw InvalidInput.at("locations", "required", "At least one location.");
    }
    return give(account, customerNumber, locations, permissions, endsAt);
  }

  private UUID give(
      UUID account,
      String customerNumber,
      Set<String> locations,
      Set<PortalPermission> permissions,
      @Nullable Instant endsAt) {
    if (accounts.find(account).isEmpty()) {
      throw new NotFound("portal account", account);
    }
    Set<String> known =
        customers.locationsOf(customerNumber).stream()
            .map(Location::number)
            .collect(Collectors.toSet());
    new FieldChecks()
        .that(
            customers.customer(customerNumber).isPresent(),
            "customerNumber",
            "unknown",
            "There is no such customer.")
        .that(
            known.containsAll(locations),
            "locations",
            "unknown",
            "Locations of this customer only.")
        .that(!permissions.isEmpty(), "permissions", "required", "At least one permission.")
        .done();
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into access_portal_grant
              (id, account_id, customer_number, locations, permissions, created_at, ends_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            id,
            account,
            customerNumber,
            locations.toArray(String[]::new),
            permissions.stream().map(PortalPermission::code).toArray(String[]::new),
            Timestamp.from(clock.instant()),
            endsAt == null ? null : Timestamp.from(endsAt))
        .update();
    audit.record(
        "portal-grant-given",
        id.toString(),
        null,
        Map.of(
            "account", account.toString(),
            "customer", customerNumber,
            "locations", locations.stream().sorted().collect(Collectors.joining(" "))));
    return id;
  }

  /** What the account may do now; empty if it was closed. */
  public Optional<PortalSight> sightOf(UUID account) {
    return accounts
        .find(account)
        .map(
            found ->
                new PortalSight(
                    found,
                    jdbc.sql(
                            """
                            select * from access_portal_grant
                            where account_id = ? and (ends_at is null or ends_at > ?)
                            order by created_at, id
                            """)
                        .params(account, Timestamp.from(clock.instant()))
                        .query(PortalGrants::grant)
                        .list()));
  }

  /**
   * Ends a grant now; one that has ended already stays as it is.
   *
   * @throws NotFound if there is no such grant
   */
  @Transactional
  public void end(UUID id) {
    Timestamp now = Timestamp.from(clock.instant());
    int changed =
        jdbc.sql(
                """
                update access_portal_grant set ends_at = least(coalesce(ends_at, ?), ?)
                where id = ?
                """)
            .params(now, now, id)
            .update();
    if (changed == 0) {
      throw new NotFound("portal grant", id);
    }
    audit.record("portal-grant-ended", id.toString(), null, Map.of());
  }

  private static PortalGrant grant(ResultSet row, int n) throws SQLException {
    Timestamp endsAt = row.getTimestamp("ends_at");
    return new PortalGrant(
        row.getObject("id", UUID.class),
        row.getString("customer_number"),
        Set.of((String[]) row.getArray("locations").getArray()),
        Arrays.stream((String[]) row.getArray("permissions").getArray())
            .map(PortalPermission::ofCode)
            .collect(Collectors.toSet()),
        endsAt == null ? null : endsAt.toInstant());
  }
}
