package callout.demo;

import java.util.List;
import java.util.Optional;

/** What is needed to get in: kept in a file of its owner, and nowhere else. */
record Credentials(List<Account> accounts, String apiKey) {

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

  @Override
  public String toString() {
    return "Credentials" + accounts;
  }
}
