package callout.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import callout.access.ApiKey;
import callout.customers.Customer;
import callout.demo.Credentials.Account;
import callout.shared.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/** What a start makes of what an earlier one has left, whole or half. */
class DemoRestartModuleTest extends EmptyRooms {

  @Test
  void goesOnWithTheSamePasswordsAfterDyingBetweenTwoAccounts() {
    accounts.dieAfter = 5;
    assertThatIllegalStateException().isThrownBy(this::start);
    Credentials before = credentials();
    Map<String, String> first = Map.copyOf(accounts.passwords);
    assertThat(first).hasSize(5);

    accounts.dieAfter = Integer.MAX_VALUE;
    start();

    assertThat(credentials()).isEqualTo(before);
    assertThat(accounts.passwords).hasSize(17).containsAllEntriesOf(first);
    assertThat(keys.of("K-1001")).hasSize(1);
  }

  @Test
  void startsOverAfterDyingBeforeTheCommit() {
    var dying =
        (TransactionOperations)
            new TransactionOperations() {
              @Override
              public <T> T execute(TransactionCallback<T> action) {
                return transaction.execute(
                    status -> {
                      action.doInTransaction(status);
                      throw new IllegalStateException("dies");
                    });
              }
            };
    assertThatIllegalStateException().isThrownBy(() -> company(true, dying).start());
    assertThat(customers.search("", 1)).isEmpty();
    assertThat(accounts.roles).isEmpty();

    start();

    assertThat(accounts.roles).hasSize(17);
    assertThat(keys.authenticate(credentials().apiKey())).isPresent();
  }

  @Test
  void leavesARemovedAccountRemoved() {
    start();
    accounts.roles.remove("dora");

    start();

    assertThat(accounts.roles).doesNotContainKey("dora");
  }

  @Test
  void givesADirectoryFromBeforeThePortalItsAccountsOnce() {
    start();
    List<Account> staff = staffAccounts();
    Credentials known = credentials();
    new CredentialsFile(directory)
        .write(new Credentials(staff, known.apiKey(), known.billingApiKey()));
    new CredentialsFile(directory).settled();
    portal.passwords.clear();
    accounts.roles.remove("dora");

    start();

    assertThat(portal.passwords).hasSize(2);
    assertThat(customerAccounts()).hasSize(2);
    assertThat(accounts.roles).doesNotContainKey("dora");
    assertThat(staffAccounts())
        .containsExactlyElementsOf(
            staff.stream().filter(account -> !account.username().equals("dora")).toList());

    portal.passwords.clear();
    start();

    assertThat(portal.passwords).isEmpty();
  }

  @Test
  void givesADirectoryFromBeforeTheKeyForBillingThatKeyOnce() throws IOException {
    start();
    Credentials known = credentials();
    jdbc.sql("delete from access_api_key where customer_number is null").update();
    Files.writeString(
        file(), Files.readString(file()).replaceFirst(",\\s*\"billingApiKey\"[^,}]*", ""));
    assertThat(credentials().billingApiKey()).isNull();
    accounts.roles.remove("dora");

    start();

    ApiKey key = keys.authenticate(credentials().billingApiKey()).orElseThrow();
    assertThat(credentials().apiKey()).isEqualTo(known.apiKey());
    assertThat(credentials().accounts()).isEqualTo(known.accounts());
    assertThat(accounts.roles).doesNotContainKey("dora");

    keys.revoke(key.id());
    String file = Files.readString(file());
    start();

    assertThat(Files.readString(file())).isEqualTo(file);
    assertThat(keys.authenticate(credentials().billingApiKey())).isEmpty();
  }

  @Test
  void doesNothingUnlessAskedOrWhereThereAreCustomers() {
    company(false, transaction).start();
    assertThat(customers.search("", 1)).isEmpty();

    customers.add(new Customer("K-7", "Somebody", Language.EN));
    start();

    assertThat(customers.search("", 10)).hasSize(1);
    assertThat(accounts.roles).isEmpty();
    assertThat(file()).doesNotExist();
  }
}
