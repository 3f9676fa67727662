package callout.workflow.signin;

import static org.assertj.core.api.Assertions.assertThat;

import callout.Browser;
import callout.RunningCallout;
import java.io.InputStream;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.filter.util.FilterRules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** CVE-2026-77226: the web apps' set-up makes an administrator while there is none. */
class SetupEndpointIT extends RunningCallout {

  private static final String INTRUDER =
      """
      {"profile":{"id":"intruder","firstName":"I","lastName":"N","email":""},
       "credentials":{"password":"intruder-intruder"}}""";
  private static final String SETUP = "/camunda/api/admin/setup/default/user/create";
  private static final String WEBJAR = "/META-INF/resources/webjars/camunda/";

  @Autowired private IdentityService identity;

  /** The state in which the hole opens. */
  @BeforeEach
  void dismissTheAdministrators() {
    identity.deleteMembership(username("administrator"), "camunda-admin");
  }

  @AfterEach
  void bringThemBack() {
    identity.createMembership(username("administrator"), "camunda-admin");
    assertThat(identity.createUserQuery().userId("intruder").count()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SETUP,
        SETUP + "/",
        SETUP + ";x=1",
        "/camunda/api/admin/setup;x/default/user/create",
        "/camunda//api/admin/setup/default/user/create",
        "/camunda/api//admin/setup/default/user/create",
        "/camunda/api/admin/%73etup/default/user/create",
        "/camunda/api/admin%2fsetup/default/user/create",
        "/camunda/api/admin/./setup/default/user/create",
        "/camunda/api/admin/auth/../setup/default/user/create",
        "/camunda/api/admin/auth/user/default/login/admin",
        "/camunda/api/admin/auth/user/default/login/tasklist",
      })
  void staysShutForEverybody(String path) {
    assertThat(browser().send("POST", path, INTRUDER).statusCode()).isGreaterThanOrEqualTo(400);

    Browser technician = signedIn(username("technician")).openTasklist();
    String token = technician.cookie("XSRF-TOKEN").orElse("none");
    assertThat(technician.send("POST", path, INTRUDER, "X-XSRF-TOKEN", token).statusCode())
        .isGreaterThanOrEqualTo(400);
    assertThat(identity.createUserQuery().userId("intruder").count()).isZero();
  }

  @Test
  void staysShutForAdministratorsToo() {
    Browser administrator = signedIn(username("administrator")).openTasklist();
    String token = administrator.cookie("XSRF-TOKEN").orElse("none");
    assertThat(administrator.send("POST", SETUP, INTRUDER, "X-XSRF-TOKEN", token).statusCode())
        .isEqualTo(403);
  }

  /** The second wall, for the day the first is moved: the rule file of the web apps themselves. */
  @Test
  void isRefusedByTheRuleFileWhereCamundasOwnGrantsIt() throws Exception {
    assertThat(granted("securityFilterRules.json", SETUP)).isTrue();
    assertThat(granted("callout-security.json", SETUP)).isFalse();

    String login = "/camunda/api/admin/auth/user/default/login/tasklist";
    assertThat(granted("securityFilterRules.json", login)).isTrue();
    assertThat(granted("callout-security.json", login)).isFalse();
    for (String open : List.of("/camunda/api/engine/engine/", "/camunda/api/admin/auth/user/x")) {
      assertThat(granted("callout-security.json", open)).isTrue();
    }
  }

  private static boolean granted(String ruleFile, String path) throws Exception {
    Authentications.setCurrent(new Authentications());
    try (InputStream rules = SetupEndpointIT.class.getResourceAsStream(WEBJAR + ruleFile)) {
      String method = path.contains("setup") || path.contains("login") ? "POST" : "GET";
      return FilterRules.authorize(method, path, FilterRules.load(rules, "/camunda")).isGranted();
    } finally {
      Authentications.clearCurrent();
    }
  }
}
