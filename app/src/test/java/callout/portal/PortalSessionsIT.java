package callout.portal;

import static org.assertj.core.api.Assertions.assertThat;

import callout.Browser;
import callout.RunningCallout;
import callout.web.LoginAttempts;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two logins that have nothing to do with each other. */
class PortalSessionsIT extends RunningCallout {

  private static final String CUSTOMER = "marisol.quint@clearstreet.test";
  private static final List<String> STAFF_PATHS =
      List.of(
          "/", "/cases", "/tasks", "/my-day", "/live?since=0", "/camunda/app/tasklist/default/");

  @Test
  void asksForItsOwnLogin() {
    assertThat(browser().open("/portal")).satisfies(a -> redirects(a, "/portal/login"));
    assertThat(browser().open("/portal/requests/C-000001"))
        .satisfies(a -> redirects(a, "/portal/login"));
    assertThat(browser().get("/portal").statusCode()).isEqualTo(401);
    assertThat(browser().open("/portal/login").statusCode()).isEqualTo(200);
  }

  @Test
  void leadsBackToThePageThatAskedForTheLogin() {
    Browser browser = browser();
    browser.open("/portal/new");
    assertThat(browser.signInToPortal(CUSTOMER, password(CUSTOMER)))
        .satisfies(a -> assertThat(location(a)).contains("/portal/new"));
  }

  @Test
  void knowsNoStaffPasswordsAndStaffNoCustomers() {
    String agent = username("agent");
    assertThat(browser().signInToPortal(agent, password(agent)))
        .satisfies(a -> redirects(a, "/portal/login?error"));
    assertThat(browser().signIn(CUSTOMER, password(CUSTOMER)))
        .satisfies(a -> redirects(a, "/login?error"));
  }

  @Test
  void aStaffSessionOpensNothingInThePortal() {
    String staff = signedIn(username("administrator")).cookie("STAFF").orElseThrow();
    closed(browser().plant("STAFF", "/", staff));
    closed(browser().plant("PORTAL", "/portal", staff));
    closed(browser().plant("STAFF", "/", staff).plant("PORTAL", "/portal", staff));
  }

  @Test
  void aCustomersSessionOpensNothingOfTheStaff() {
    String portal = portal(CUSTOMER).cookie("PORTAL").orElseThrow();
    for (String path : STAFF_PATHS) {
      nothing(browser().plant("PORTAL", "/", portal), path);
      nothing(browser().plant("STAFF", "/", portal), path);
      nothing(browser().plant("PORTAL", "/", portal).plant("STAFF", "/", portal), path);
    }
  }

  @Test
  void bothLoginsLiveSideBySide() {
    Browser browser = signedIn(username("supervisor"));
    browser.signInToPortal(CUSTOMER, password(CUSTOMER));

    assertThat(browser.open("/cases").statusCode()).isEqualTo(200);
    assertThat(browser.open("/portal").statusCode()).isEqualTo(200);

    browser.submit("/portal", "/portal/logout", Map.of());
    assertThat(browser.open("/cases").statusCode()).isEqualTo(200);
    assertThat(browser.open("/portal")).satisfies(a -> redirects(a, "/portal/login"));
  }

  @Test
  void doesNothingWithoutItsToken() {
    Browser browser = portal(CUSTOMER);
    assertThat(browser.post("/portal/logout", Map.of()).statusCode()).isEqualTo(403);
    assertThat(browser.send("POST", "/portal/new/" + UUID.randomUUID(), "{}").statusCode())
        .isEqualTo(403);
    assertThat(browser.open("/portal").statusCode()).isEqualTo(200);
  }

  @Test
  void stopsLookingAtPasswordsAfterSoManyGuesses() {
    String somebody = "nobody-of-this-name@example.com";
    for (int n = 0; n < LoginAttempts.PER_USER_AND_ADDRESS; n++) {
      assertThat(browser().signInToPortal(somebody, "guess" + n))
          .satisfies(a -> redirects(a, "/portal/login?error"));
    }
    assertThat(browser().signInToPortal(somebody, "one more"))
        .satisfies(a -> redirects(a, "/portal/login?wait"));
  }

  @Test
  void speaksTheLanguageOfTheAccountAndRemembersAnother() {
    String german = "nils.pruitt@example.com";
    Browser browser = portal(german);
    assertThat(browser.open("/portal").body()).contains("Meine Anfragen", "lang=\"de\"");

    assertThat(browser.open("/portal?lang=en").body()).contains("My requests");
    assertThat(portal(german).open("/portal").body()).contains("My requests");
    assertThat(portal(german).open("/portal?lang=de").body()).contains("Meine Anfragen");
    assertThat(portal(german).open("/portal").body()).contains("Meine Anfragen");
  }

  @Test
  void saysNothingOfWhatIsNotThere() {
    Browser browser = portal(CUSTOMER);
    for (String path :
        List.of("/portal/nothing", "/portal/requests/C-999999", "/portal/requests/x")) {
      HttpResponse<String> answer = browser.open(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body())
          .contains("href=\"/portal\"")
          .doesNotContain("callout.", "Exception");
    }
    assertThat(browser.cookie("STAFF")).isEmpty();
  }

  private void closed(Browser browser) {
    assertThat(browser.open("/portal")).satisfies(a -> redirects(a, "/portal/login"));
    assertThat(browser.get("/portal").statusCode()).isEqualTo(401);
  }

  private static void nothing(Browser browser, String path) {
    assertThat(browser.get(path).statusCode()).as(path).isEqualTo(401);
    assertThat(browser.open(path).statusCode()).as(path).isIn(302, 401);
  }

  private static void redirects(HttpResponse<String> answer, String path) {
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(location(answer)).endsWith(path);
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }
}
