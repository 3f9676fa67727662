package callout.demo;

import callout.access.NewPortalAccount;
import callout.access.PortalAccount;
import callout.access.PortalAccounts;
import callout.access.PortalGrants;
import callout.access.PortalPermission;
import callout.customers.Contact;
import callout.customers.Customers;
import callout.demo.CompanyData.PortalData;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The portal's own accounts, for contacts of the invented customers. */
@Component
class PortalPeople implements CustomerAccounts {

  private static final Set<PortalPermission> ALL = EnumSet.allOf(PortalPermission.class);

  private final PortalAccounts accounts;
  private final PortalGrants grants;
  private final Customers customers;
  private final TransactionOperations transaction;

  PortalPeople(
      PortalAccounts accounts,
      PortalGrants grants,
      Customers customers,
      TransactionOperations transaction) {
    this.accounts = accounts;
    this.grants = grants;
    this.customers = customers;
    this.transaction = transaction;
  }

  @Override
  public boolean exists(String login) {
    return accounts.exists(login);
  }

  @Override
  public boolean fits(PortalData person) {
    String location = person.location();
    return contact(person).isPresent()
        && (location == null
            || customers
                .location(location)
                .filter(found -> found.customerNumber().equals(person.customer()))
                .isPresent());
  }

  @Override
  public void open(PortalData person, String password) {
    transaction.executeWithoutResult(status -> openWithGrant(person, password));
  }

  private void openWithGrant(PortalData person, String password) {
    Contact contact = contact(person).orElseThrow();
    PortalAccount account =
        accounts.open(
            new NewPortalAccount(
                person.email(),
                contact.name(),
                person.customer(),
                contact.id(),
                person.language(),
                password));
    String location = person.location();
    if (location == null) {
      grants.giveEverywhere(account.id(), person.customer(), ALL, null);
    } else {
      grants.giveAt(account.id(), person.customer(), Set.of(location), ALL, null);
    }
  }

  private Optional<Contact> contact(PortalData person) {
    return customers.contactsOf(person.customer()).stream()
        .filter(contact -> person.email().equals(contact.email()))
        .findFirst();
  }
}
