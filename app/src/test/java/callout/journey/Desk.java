package callout.journey;

import static org.assertj.core.api.Assertions.assertThat;

import callout.Browser;
import callout.RequestsClient;
import callout.shared.CaseNumber;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** Somebody of the office who works in Tasklist, and cancels on the case's page. */
final class Desk {

  private final Browser browser;
  private final String username;

  Desk(Browser signedIn, String username) {
    this.browser = signedIn.openTasklist();
    this.username = username;
  }

  /** Takes a task and sends its form. */
  void complete(String task, Map<String, Object> values) {
    HttpResponse<String> claimed =
        browser.engine(
            "POST", "task/" + task + "/claim", "{\"userId\":\"%s\"}".formatted(username));
    assertThat(claimed.statusCode()).as(claimed.body()).isEqualTo(204);
    HttpResponse<String> taken = submit(task, values);
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(204);
  }

  HttpResponse<String> submit(String task, Map<String, Object> values) {
    return browser.engine("POST", "task/" + task + "/submit-form", variables(values));
  }

  HttpResponse<String> start(String process, Map<String, Object> values) {
    return browser.engine(
        "POST", "process-definition/key/" + process + "/submit-form", variables(values));
  }

  void cancel(CaseNumber caseNumber) {
    String page = "/cases/%s/cancellation".formatted(caseNumber);
    var done = browser.submit(page, page, Map.of("reason", "It is no longer needed."));
    assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
  }

  private static String variables(Map<String, Object> values) {
    Map<String, Object> typed = new LinkedHashMap<>();
    values.forEach((name, value) -> typed.put(name, Map.of("value", value)));
    return RequestsClient.json(Map.of("variables", typed));
  }
}
