package callout.demo;

import callout.demo.CompanyData.PortalData;
import java.util.HashMap;
import java.util.Map;

/** Customers' accounts in memory. */
final class CustomersInMemory implements CustomerAccounts {

  final Map<String, String> passwords = new HashMap<>();

  @Override
  public boolean exists(String login) {
    return passwords.containsKey(login);
  }

  @Override
  public boolean fits(PortalData person) {
    return true;
  }

  @Override
  public void open(PortalData person, String password) {
    passwords.put(person.email(), password);
  }
}
