package callout.web;

import static org.assertj.core.api.Assertions.assertThat;

import callout.Browser;
import callout.RunningCallout;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityHeadersIT extends RunningCallout {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/login",
        "/login?lang=de",
        "/",
        "/nothing-here",
        "/portal/nothing",
        "/api/v1/nothing",
        "/actuator/health",
        "/assets/callout.css",
        "/assets/nothing.js",
        "/error",
        "/a//b",
        "/a;b",
      })
  void standOnEveryAnswer(String path) {
    strict(browser().open(path));
    strict(browser().get(path));
    strict(browser().send("POST", path, "{}"));
  }

  @Test
  void standOnPagesBehindTheLoginToo() {
    Browser supervisor = signedIn(username("supervisor"));
    for (String path : new String[] {"/", "/nothing-here", "/setup", "/probe/fault"}) {
      strict(supervisor.open(path));
    }
  }

  @Test
  void leaveCamundasPagesTheirOwnPolicy() {
    Browser supervisor = signedIn(username("supervisor"));
    var tasklist = supervisor.open("/camunda/app/tasklist/default/");
    assertThat(tasklist.headers().allValues("Content-Security-Policy")).hasSize(1);
    assertThat(policy(tasklist))
        .contains("'unsafe-eval'", "'nonce-", "frame-ancestors 'none'")
        .isNotEqualTo(ContentPolicy.STRICT);
    assertThat(header(tasklist, "X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void letAssetsBeKeptAndPagesNot() {
    var asset = browser().open("/assets/callout.css");
    assertThat(asset.statusCode()).isEqualTo(200);
    assertThat(header(asset, "Cache-Control")).contains("max-age").doesNotContain("no-store");
    assertThat(header(browser().open("/login"), "Cache-Control")).contains("no-store");
  }

  @Test
  void nameTheEncodingOfPages() {
    Browser dispatcher = signedIn(username("dispatcher"));
    for (String page : new String[] {"/", "/planning", "/visits", "/nothing-here"}) {
      assertThat(header(dispatcher.open(page), "Content-Type"))
          .as(page)
          .isEqualToIgnoringCase("text/html;charset=UTF-8");
    }
  }

  @Test
  void showAFriendlyPageInTheReadersLanguage() {
    Browser supervisor = signedIn(username("supervisor"));
    var missing = supervisor.open("/nothing-here");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body()).contains("Nothing here", "lang=\"en\"");

    assertThat(supervisor.open("/probe/token?lang=de").statusCode()).isEqualTo(200);
    assertThat(supervisor.open("/nothing-here").body()).contains("Hier ist nichts");
    assertThat(browser().open("/login?lang=de").body()).contains("lang=\"de\"");
    assertThat(browser().open("/login").body()).contains("lang=\"en\"");
  }

  @Test
  void showAFaultsIdAndNothingElseOfIt() {
    var page = signedIn(username("supervisor")).open("/probe/fault");
    assertThat(page.statusCode()).isEqualTo(500);
    assertThat(page.body())
        .containsPattern("F-[0-9a-f]{8}")
        .doesNotContain("secret of the probe", "Exception", "at callout.");
  }

  private static void strict(HttpResponse<String> answer) {
    assertThat(policy(answer)).as(answer.uri() + " " + answer.statusCode()).isNotNull();
    assertThat(policy(answer))
        .contains("script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe-eval", "unsafe-inline");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
  }

  private static String policy(HttpResponse<String> answer) {
    return header(answer, "Content-Security-Policy");
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse(null);
  }
}
