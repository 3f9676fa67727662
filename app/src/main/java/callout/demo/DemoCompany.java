package callout.demo;

import callout.demo.CompanyData.Member;
import callout.demo.CompanyData.PortalData;
import callout.demo.Credentials.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes the invented company on the first start. A start that dies half-way leaves either nothing
 * or a credentials file from which the next start creates the accounts that are missing. Later
 * starts change nothing, so an account that somebody removes stays removed. A data directory from
 * before there was a portal gets the portal's accounts once, one from before there was a key for
 * billing gets that. The company is there before the port opens: whoever gets an answer can sign
 * in.
 */
@Component
class DemoCompany implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DemoCompany.class);
  private final boolean enabled;
  private final CompanyBooks books;
  private final DemoKeys keys;
  private final StaffAccounts accounts;
  private final CustomerAccounts customers;
  private final CredentialsFile file;
  private final TransactionOperations transaction;
  private volatile boolean made;

  DemoCompany(
      @Value("${callout.demo.enabled:false}") boolean enabled,
      CompanyBooks books,
      DemoKeys keys,
      StaffAccounts accounts,
      CustomerAccounts customers,
      CredentialsFile file,
      TransactionOperations transaction) {
    this.enabled = enabled;
    this.books = books;
    this.keys = keys;
    this.accounts = accounts;
    this.customers = customers;
    this.file = file;
    this.transaction = transaction;
  }

  @Override
  public void start() {
    if (enabled) {
      make();
    }
    made = true;
  }

  @Override
  public void stop() {
    made = false;
  }

  @Override
  public boolean isRunning() {
    return made;
  }

  /** Early, long before the web server's. */
  @Override
  public int getPhase() {
    return 0;
  }

  private void make() {
    if (books.areEmpty()) {
      LOG.info("First start: making the demonstration company, its accounts and API keys.");
      CompanyData company = CompanyData.load();
      transaction.executeWithoutResult(
          status -> {
            books.enter(company);
            file.write(credentials(company, keys.ofRequests(), keys.ofBilling()));
          });
      LOG.info("Made the demonstration company.");
    } else if (!file.isPending()) {
      file.read().filter(known -> !known.hasCustomers()).ifPresent(this::addCustomers);
      file.read().filter(known -> !keys.haveBilling()).ifPresent(this::addBillingKey);
    }
    if (file.isPending()) {
      createAccounts(CompanyData.load());
      file.settled();
    }
    if (file.exists()) {
      LOG.info("Accounts and API keys for the demonstration are in {}", file.path());
    }
  }

  /** The file comes first: an account must never exist without a password that can be read. */
  private void createAccounts(CompanyData company) {
    Credentials credentials =
        file.read()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "%s is gone before its accounts were made. Maybe remove the data directory and start again."
                            .formatted(file.path())));
    for (Member member : company.members()) {
      Optional<Account> account = credentials.account(member.username());
      if (account.isPresent() && !accounts.exists(member.username())) {
        accounts.create(
            member.username(), member.name(), account.get().password(), Set.of(member.role()));
      }
    }
    for (PortalData person : company.portal()) {
      Optional<Account> account = credentials.account(person.email());
      if (account.isPresent() && !customers.exists(person.email())) {
        customers.open(person, account.get().password());
      }
    }
  }

  /**
   * Only where the invented customers are still as they were invented. Accounts that somebody has
   * removed leave the file with this, or they would come back with the missing ones.
   */
  private void addCustomers(Credentials known) {
    List<Account> fresh =
        CompanyData.load().portal().stream()
            .filter(person -> customers.fits(person) && !customers.exists(person.email()))
            .map(DemoCompany::customer)
            .toList();
    if (!fresh.isEmpty()) {
      List<Account> all =
          Stream.concat(
                  known.accounts().stream().filter(old -> accounts.exists(old.username())),
                  fresh.stream())
              .toList();
      file.write(new Credentials(all, known.apiKey(), known.billingApiKey()));
    }
  }

  private void addBillingKey(Credentials known) {
    transaction.executeWithoutResult(
        status -> file.replace(known.withBillingApiKey(keys.ofBilling())));
  }

  private static Account customer(PortalData person) {
    return new Account(Credentials.CUSTOMER, person.email(), Passwords.next());
  }

  /** Passwords of an earlier file stay; an account that exists without one is left out. */
  private Credentials credentials(CompanyData company, String apiKey, String billingApiKey) {
    Optional<Credentials> earlier = file.read();
    List<Account> result = new ArrayList<>();
    for (Member member : company.members()) {
      Optional<Account> known = earlier.flatMap(e -> e.account(member.username()));
      if (known.isPresent()) {
        result.add(known.get());
      } else if (!accounts.exists(member.username())) {
        result.add(new Account(member.role().code(), member.username(), Passwords.next()));
      }
    }
    for (PortalData person : company.portal()) {
      result.add(earlier.flatMap(e -> e.account(person.email())).orElseGet(() -> customer(person)));
    }
    return new Credentials(result, apiKey, billingApiKey);
  }
}
