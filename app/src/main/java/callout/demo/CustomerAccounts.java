package callout.demo;

import callout.demo.CompanyData.PortalData;

/** Where customers' accounts live; the demonstration only adds to them. */
public interface CustomerAccounts {

  boolean exists(String login);

  /** Whether the customer still has this contact, and the location the account is for. */
  boolean fits(PortalData person);

  /** Opens the account with its grant, or nothing of it. */
  void open(PortalData person, String password);
}
