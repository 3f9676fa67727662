package callout.demo;

import java.util.List;
import java.util.Optional;

/** What is needed to get in: kept in a file of its owner, and nowhere else. */
record Credentials(List<Account> accounts, String apiKey) {

  record Account(String role, String username, String password) {

    @Override
    public String toString() {
      return username;
    }
  }

  Optional<Account> account(String username) {
    return accounts.stream().filter(account -> account.username().equals(username)).findFirst();
  }

  @Override
  public String toString() {
    return "Credentials" + accounts;
  }
}
