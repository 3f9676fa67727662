package callout.portal;

import static org.assertj.core.api.Assertions.assertThat;

import callout.Browser;
import callout.RunningCallout;
import callout.access.NewPortalAccount;
import callout.access.PortalAccount;
import callout.access.PortalAccounts;
import callout.access.PortalGrants;
import callout.access.PortalPermission;
import callout.shared.Ids;
import callout.shared.Language;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a grant opens, and that nothing else opens. */
class PortalGrantsIT extends RunningCallout {

  private static final String PASSWORD = "Kavo-rimu-nesa-4821";
  private static final String EVERYWHERE = "marisol.quint@clearstreet.test";
  private static final Set<PortalPermission> ALL = EnumSet.allOf(PortalPermission.class);
  private static final Set<PortalPermission> SEE = Set.of(PortalPermission.SEE);

  @Autowired private PortalAccounts accounts;
  @Autowired private PortalGrants grants;

  private PortalAccount account;

  @BeforeEach
  void open() {
    account =
        accounts.open(
            new NewPortalAccount(
                "p" + Ids.next() + "@example.com",
                "Pia Lang",
                "K-1001",
                null,
                Language.EN,
                PASSWORD));
  }

  @Test
  void opensNothingWithoutAGrant() {
    String number = askAt("L-2001");
    Browser browser = signedIn();

    assertThat(browser.open("/portal").statusCode()).isEqualTo(200);
    assertThat(browser.open("/portal").body()).doesNotContain(number, "/portal/new");
    missing(browser, "/portal/requests/" + number);
    missing(browser, "/portal/new");
    missing(browser, "/portal/new/" + UUID.randomUUID());
  }

  @Test
  void opensTheLocationGrantedAndNoOtherOfTheSameCustomer() {
    String here = askAt("L-2001");
    String there = askAt("L-2002");
    String nowhere = askAt(null);
    grants.giveAt(account.id(), "K-1001", Set.of("L-2001"), ALL, null);
    Browser browser = signedIn();

    assertThat(browser.open("/portal").body()).contains(here).doesNotContain(there, nowhere);
    assertThat(browser.open("/portal?q=" + there).body()).doesNotContain("requests/" + there);
    assertThat(browser.open("/portal/requests/" + here).statusCode()).isEqualTo(200);
    missing(browser, "/portal/requests/" + there);
    missing(browser, "/portal/requests/" + nowhere);
  }

  @Test
  void opensNothingOfAnotherCustomer() {
    String number = askAt("L-2001");
    Browser other = portal("nils.pruitt@example.com");

    missing(other, "/portal/requests/" + number);
    assertThat(other.open("/portal?q=" + number).body()).doesNotContain("requests/" + number);
  }

  @Test
  void letsThoseWhoMayOnlySeeSendNothing() {
    String number = askAt("L-2001");
    grants.giveEverywhere(account.id(), "K-1001", SEE, null);
    Browser browser = signedIn();

    assertThat(browser.open("/portal").body()).contains(number).doesNotContain("/portal/new");
    missing(browser, "/portal/new");
    var sent = browser.sendFrom("/portal", "/portal/new/" + UUID.randomUUID(), "{}");
    assertThat(sent.statusCode()).isEqualTo(404);
  }

  @Test
  void letsThoseWhoMayOnlySendFollowNothing() {
    grants.giveAt(account.id(), "K-1001", Set.of("L-2003"), Set.of(PortalPermission.SUBMIT), null);
    Customer customer = new Customer(signedIn());

    var sent =
        customer.send(customer.newForm(), Customer.request(Map.of("locationNumber", "L-2003")));

    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
    assertThat(sent.body()).contains("\"next\":\"/portal\"");
    assertThat(customer.browser.open("/portal").body()).doesNotContain("/portal/requests/");
  }

  @Test
  void endsWithTheGrantThoughSomebodyIsSignedIn() {
    String number = askAt("L-2001");
    UUID grant = grants.giveEverywhere(account.id(), "K-1001", ALL, null);
    Browser browser = signedIn();
    assertThat(browser.open("/portal/requests/" + number).statusCode()).isEqualTo(200);

    grants.end(grant);

    missing(browser, "/portal/requests/" + number);
    assertThat(browser.open("/portal").body()).doesNotContain(number);
  }

  @Test
  void endsWithTheAccountThoughSomebodyIsSignedIn() {
    grants.giveEverywhere(account.id(), "K-1001", ALL, null);
    Browser browser = signedIn();
    assertThat(browser.open("/portal").statusCode()).isEqualTo(200);

    accounts.close(account.id());

    assertThat(browser.open("/portal").statusCode()).isEqualTo(302);
    assertThat(browser.get("/portal").statusCode()).isEqualTo(401);
    assertThat(browser.signInToPortal(account.login(), PASSWORD).headers().map().toString())
        .contains("/portal/login?error");
  }

  private String askAt(String location) {
    Customer customer = new Customer(portal(EVERYWHERE));
    return location == null
        ? Customer.numberIn(
            customer.send(
                customer.newForm(), Customer.request(Map.of("address", "12 Palm Avenue"))))
        : customer.ask(location, "The gate motor hums.");
  }

  private Browser signedIn() {
    Browser browser = browser();
    assertThat(browser.signInToPortal(account.login(), PASSWORD).statusCode()).isEqualTo(302);
    return browser;
  }

  private static void missing(Browser browser, String path) {
    assertThat(browser.open(path).statusCode()).as(path).isEqualTo(404);
    assertThat(browser.get(path).statusCode()).as(path).isEqualTo(404);
  }
}
