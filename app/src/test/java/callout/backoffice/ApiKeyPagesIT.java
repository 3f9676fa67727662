package callout.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import callout.Browser;
import callout.RunningCallout;
import callout.access.IssuedKey;
import callout.access.IssuedKeys;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Administrators make and revoke the keys of other systems. */
@ExtendWith(OutputCaptureExtension.class)
class ApiKeyPagesIT extends RunningCallout {

  private static final String LIST = "/api-keys";
  private static final String NEW = "/api-keys/new";
  private static final String BILLING = "/api/v1/billing-signals";
  private static final Pattern SECRET = Pattern.compile("co_[A-Za-z0-9_-]{43}");

  @Autowired private IssuedKeys issued;
  @Autowired private JdbcClient jdbc;

  private final String name = "Ledger <" + UUID.randomUUID() + ">";
  private Browser administrator;

  @BeforeEach
  void signIn() {
    administrator = signedIn(username("administrator"));
  }

  @Test
  void showTheKeyOnceAndNeverAgain(CapturedOutput output) {
    Map<String, String> form = form(name, "billing:read", "");

    HttpResponse<String> answer = administrator.submit(NEW, NEW, form);

    assertThat(answer.statusCode()).as("no address to come back to").isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(answer.body()).contains(escaped(), "shown this one time").doesNotContain("??");
    String secret = secret(answer);
    assertThat(statusAtBilling(secret)).isEqualTo(200);

    HttpResponse<String> again = administrator.submit(NEW, NEW, form);
    assertThat(again.body()).contains("was sent before").doesNotContainPattern(SECRET);
    assertThat(issued.all()).filteredOn(one -> one.key().name().equals(name)).hasSize(1);
    String list = administrator.open(LIST).body();
    assertThat(list)
        .contains(escaped(), "Read what is to be billed", "In use", "all customers")
        .doesNotContainPattern(SECRET)
        .doesNotContain(secret.substring(0, 11), "??");
    assertThat(kept("access_api_key k where cast(k.id as text)"))
        .doesNotContain(secret.substring(11));
    assertThat(kept("audit_entry k where k.subject"))
        .contains("api-key-issued", username("administrator"), "billing:read")
        .doesNotContain(secret.substring(0, 11));
    assertThat(output).doesNotContain(secret);
  }

  @Test
  void refuseAtOnceWhatARevokedKeyAsks() {
    String secret = secret(administrator.submit(NEW, NEW, form(name, "billing:read", "")));
    String revocation = LIST + "/" + key().key().id() + "/revocation";
    assertThat(administrator.open(revocation).body()).contains("Revoke the key", "never");
    assertThat(statusAtBilling(secret)).as("only asked so far").isEqualTo(200);

    HttpResponse<String> answer = administrator.submit(revocation, revocation, Map.of());

    assertThat(statusAtBilling(secret)).isEqualTo(401);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(administrator.open(LIST).body()).contains("is revoked.", "Revoked");
    assertThat(administrator.submit(NEW, revocation, Map.of()).statusCode()).isEqualTo(302);
    assertThat(administrator.open(LIST).body()).contains("was revoked before.");
    assertThat(kept("audit_entry k where k.action = 'api-key-revoked' and k.subject"))
        .contains(username("administrator"));
    assertThat(administrator.open(LIST + "/" + UUID.randomUUID() + "/revocation").statusCode())
        .isEqualTo(404);
  }

  @Test
  void nameEachMistakeAtItsField() {
    administrator.submit(NEW, NEW, form(name, "billing:read", ""));

    refused(form("  ", "billing:read", ""), "Give the key a name.", "einen Namen");
    refused(form("x".repeat(101), "billing:read", ""), "At most 100", "Höchstens 100");
    refused(form("Turned\u202Eround", "billing:read", ""), "control character", "Steuerzeichen");
    refused(form(name.toUpperCase(), "billing:read", ""), "has this name", "heißt schon so");
    refused(form("New", "", ""), "Choose what it may do", "was er darf");
    refused(form("New", "customers:any", "K-1001"), "Choose what it may do", "was er darf");
    refused(form("New", "billing:read,all", ""), "what is offered", "angeboten");
    refused(form("New", "requests:read", ""), "Choose the customer", "den Kunden");
    refused(form("New", "requests:read", "K-0"), "no such customer", "gibt es nicht");
    refused(form("New", "billing:read", "K-1001"), "told of all customers", "immer alle Kunden");
    String kept = administrator.submit(NEW, NEW, form("", "requests:read", "K-1002")).body();
    assertThat(kept)
        .containsPattern("value=\"requests:read\"[^>]*checked")
        .containsPattern("value=\"K-1002\"[^>]*selected");
  }

  @Test
  void areForAdministratorsAlone() {
    administrator.submit(NEW, NEW, form(name, "billing:read", ""));
    String revocation = LIST + "/" + key().key().id() + "/revocation";
    assertThat(administrator.open("/").body()).contains("href=\"/api-keys\"");
    for (String role : List.of("agent", "supervisor", "dispatcher", "technician")) {
      Browser person = signedIn(username(role));
      assertThat(person.open("/tasks").body()).doesNotContain("/api-keys");
      for (String path : List.of(LIST, NEW, revocation)) {
        assertThat(person.open(path).statusCode()).as(role + " at " + path).isEqualTo(404);
      }
      for (String path : List.of(NEW, revocation)) {
        Map<String, String> form = form("By " + role, "billing:read", "");
        assertThat(person.submit("/tasks", path, form).statusCode())
            .as(role + " sends to " + path)
            .isEqualTo(404);
      }
    }
    for (String path : List.of(LIST, NEW, revocation)) {
      assertThat(browser().open(path).headers().firstValue("Location"))
          .as(path)
          .hasValueSatisfying(login -> assertThat(login).endsWith("/login"));
    }
    assertThat(administrator.post(revocation, Map.of()).statusCode()).as("no token").isEqualTo(403);
    assertThat(key().isInUse()).isTrue();
    assertThat(issued.all()).noneMatch(one -> one.key().name().startsWith("By "));
  }

  private void refused(Map<String, String> form, String english, String german) {
    long before = issued.all().size();
    for (String language : List.of("en", "de")) {
      HttpResponse<String> answer = administrator.submit(NEW + "?lang=" + language, NEW, form);
      assertThat(answer.body())
          .contains(language.equals("en") ? english : german)
          .contains("role=\"alert\"")
          .doesNotContain("??");
    }
    administrator.open(LIST + "?lang=en");
    assertThat(issued.all()).hasSize((int) before);
  }

  private static Map<String, String> form(String name, String scopes, String customer) {
    return Map.of(
        "form", UUID.randomUUID().toString(),
        "name", name,
        "scopes", scopes,
        "customerNumber", customer);
  }

  private IssuedKey key() {
    return issued.all().stream()
        .filter(one -> one.key().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The row, as text, that a table has of the key. */
  private String kept(String table) {
    return jdbc.sql("select cast(k as text) from %s = ?".formatted(table))
        .param(key().key().id().toString())
        .query(String.class)
        .single();
  }

  private int statusAtBilling(String secret) {
    return browser().send("GET", BILLING, "", "Authorization", "Bearer " + secret).statusCode();
  }

  private static String secret(HttpResponse<String> page) {
    Matcher found = SECRET.matcher(page.body());
    assertThat(found.find()).as("a key in " + page.body()).isTrue();
    return found.group();
  }

  private String escaped() {
    return name.replace("<", "&lt;").replace(">", "&gt;");
  }
}
