package callout.workflow.signin;

import static org.assertj.core.api.Assertions.assertThat;

import callout.Browser;
import callout.RunningCallout;
import callout.web.LoginAttempts;
import callout.web.StaffPrincipal;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.support.TransactionOperations;

class StaffLoginIT extends RunningCallout {

  private static final String WHO_AM_I = "/camunda/api/admin/auth/user/default";

  private static final String FILTERS = "/camunda/api/engine/engine/default/filter";

  @Autowired private JdbcOperations jdbc;
  @Autowired private TransactionOperations transactions;

  @Test
  void asksForALogin() {
    assertThat(browser().open("/")).satisfies(answer -> redirects(answer, "/login"));
    assertThat(browser().open("/camunda/app/tasklist/default/"))
        .satisfies(answer -> redirects(answer, "/login"));
    assertThat(browser().get("/").statusCode()).isEqualTo(401);
    assertThat(browser().get("/camunda/api/engine/engine/default/task").statusCode())
        .isEqualTo(401);
  }

  @Test
  void sendsAPartOfAPageToTheLoginAsAWhole() {
    var answer = browser().send("POST", "/cases", "", "HX-Request", "true");
    // without a session there is no token either: refused before anybody asks who it is
    assertThat(answer.statusCode()).isIn(401, 403);
  }

  @Test
  void leadsBackToThePageThatAskedForTheLogin() {
    Browser browser = browser();
    browser.open("/camunda/app/tasklist/default/");
    var answer = browser.signIn(username("supervisor"), password(username("supervisor")));
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .contains("/camunda/app/tasklist/default/");
  }

  @Test
  void sharesTheLoginWithTasklist() {
    Browser browser = signedIn(username("supervisor"));
    assertThat(browser.open("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
    assertThat(browser.get(WHO_AM_I).body())
        .contains("\"userId\":\"%s\"".formatted(username("supervisor")))
        .contains("tasklist")
        .doesNotContain("cockpit");
  }

  @Test
  void keepsCockpitAndAdminForAdministrators() {
    Browser supervisor = signedIn(username("supervisor"));
    for (String app : new String[] {"cockpit", "admin"}) {
      assertThat(supervisor.open("/camunda/app/%s/default/".formatted(app)).statusCode())
          .isEqualTo(403);
    }
    assertThat(supervisor.get("/actuator/metrics").statusCode()).isEqualTo(403);

    Browser administrator = signedIn(username("administrator"));
    assertThat(administrator.open("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
    assertThat(administrator.get("/actuator/metrics").statusCode()).isEqualTo(200);
    assertThat(browser().get("/actuator/health").body()).contains("UP");
  }

  @Test
  void refusesAWrongPassword() {
    var answer = browser().signIn(username("supervisor"), "wrong");
    assertThat(answer).satisfies(it -> redirects(it, "/login?error"));
  }

  @Test
  void stopsLookingAtPasswordsAfterSoManyGuesses() {
    String somebody = "nobody-of-this-name";
    for (int n = 0; n < LoginAttempts.PER_USER_AND_ADDRESS; n++) {
      assertThat(browser().signIn(somebody, "guess" + n))
          .satisfies(answer -> redirects(answer, "/login?error"));
    }
    assertThat(browser().signIn(somebody, "one more"))
        .satisfies(answer -> redirects(answer, "/login?wait"));
    assertThat(browser().open("/login?wait").body()).contains("Too many attempts");
  }

  @Test
  void endsTasklistWithItsOwnLogout() {
    Browser browser = signedIn(username("supervisor")).openTasklist();
    var answer = browser.submit("/probe/token", "/logout", Map.of());
    assertThat(answer).satisfies(it -> redirects(it, "/login?logout"));
    assertThat(browser.get(WHO_AM_I).statusCode()).isEqualTo(401);
    assertThat(browser.engine("POST", "task", "{}").statusCode()).isEqualTo(401);
  }

  @Test
  void endsItsOwnPagesWithTasklistsLogout() {
    Browser browser = signedIn(username("supervisor")).openTasklist();
    String token = browser.cookie("XSRF-TOKEN").orElseThrow();
    var answer = browser.send("POST", WHO_AM_I + "/logout", "", "X-XSRF-TOKEN", token);
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(browser.open("/")).satisfies(it -> redirects(it, "/login"));
    assertThat(browser.get(WHO_AM_I).statusCode()).isEqualTo(401);
  }

  @Test
  void followsAChangeOfUserInOneBrowser() {
    Browser browser = signedIn(username("supervisor")).openTasklist();
    browser.submit("/probe/token", "/logout", Map.of());
    browser.signIn(username("dispatcher"), password(username("dispatcher")));
    browser.openTasklist();
    assertThat(browser.get(WHO_AM_I).body()).contains(username("dispatcher"));
  }

  @Test
  void doesNothingWithoutItsToken() {
    Browser browser = signedIn(username("supervisor")).openTasklist();
    assertThat(browser.post("/logout", Map.of()).statusCode()).isEqualTo(403);
    assertThat(browser.get(WHO_AM_I).statusCode()).isEqualTo(200);
    assertThat(browser.post("/setup", Map.of("code", "x")).statusCode()).isEqualTo(403);
  }

  @Test
  void hidesTheSetUpPageOnceThereIsAnAdministrator() {
    assertThat(browser().open("/setup").statusCode()).isEqualTo(404);
    assertThat(browser().open("/login").body()).doesNotContain("/setup");
  }

  @Test
  void acceptsNoStaffSessionUnderThePortalsNameOrPath() {
    String session = signedIn(username("supervisor")).cookie("STAFF").orElseThrow();
    assertThat(browser().plant("STAFF", "/", session).get(FILTERS).statusCode()).isEqualTo(200);

    assertThat(browser().plant("PORTAL", "/", session).get(FILTERS).statusCode()).isEqualTo(401);
    assertThat(browser().plant("PORTAL", "/portal", session).open("/portal/"))
        .satisfies(answer -> redirects(answer, "/portal/login"));
    assertThat(browser().plant("STAFF", "/", session).open("/portal/"))
        .satisfies(answer -> redirects(answer, "/portal/login"));
    assertThat(browser().plant("STAFF", "/", "x" + session).get(FILTERS).statusCode())
        .isEqualTo(401);
  }

  @Test
  void givesNoStaffCookieAwayOnThePortalsErrorPages() {
    Browser visitor = browser();
    visitor.open("/portal/nothing");
    assertThat(visitor.cookie("STAFF")).isEmpty();
  }

  /** What a node knows that has just started: the database and nothing else. */
  @Test
  void keepsLoginsInTheDatabaseAlone() {
    Browser browser = signedIn(username("dispatcher")).openTasklist();
    var freshNode = new JdbcIndexedSessionRepository(jdbc, transactions);
    freshNode.setTableName("web_session");
    new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(freshNode);

    // by name only which: that query joins without an order and may tear a session's attributes
    // apart
    FindByIndexNameSessionRepository<? extends Session> kept = freshNode;
    var ids = kept.findByPrincipalName("staff:" + username("dispatcher")).keySet();

    assertThat(ids).isNotEmpty();
    assertThat(ids).allSatisfy(id -> knowsTheDispatcher(kept.findById(id)));
    assertThat(browser.get(WHO_AM_I).statusCode()).isEqualTo(200);
  }

  private void knowsTheDispatcher(Session session) {
    SecurityContext login = session.getAttribute(StaffChain.SESSION_KEY);
    assertThat(login.getAuthentication().getPrincipal())
        .isInstanceOfSatisfying(
            StaffPrincipal.class,
            staff -> assertThat(staff.username()).isEqualTo(username("dispatcher")));
  }

  private static void redirects(HttpResponse<String> answer, String path) {
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(path);
  }
}
