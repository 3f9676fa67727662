package callout.demo;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to get in: kept in a file of its owner, and nowhere else.
 *
 * @param apiKey submits and reads requests, for any customer
 * @param billingApiKey reads what is to be billed; null in a file from before there was one
 */
record Credentials(List<Account> accounts, String apiKey, @Nullable String billingApiKey) {

  /** Role of those who sign in to the portal; their username is their e-mail address. */
  static final String CUSTOMER = "customer";

  record Account(String role, String username, String password) {

    @Override
    public String toString() {
      return username;
    }
  }

  Optional<Account> account(String username) {
    return accounts.stream().filter(account -> account.username().equals(username)).findFirst();
  }

  boolean hasCustomers() {
    return accounts.stream().anyMatch(account -> account.role().equals(CUSTOMER));
  }

  Credentials withBillingApiKey(String key) {
    return new Credentials(accounts, apiKey, key);
  }

  @Override
  public String toString() {
    return "Credentials" + accounts;
  }
}
