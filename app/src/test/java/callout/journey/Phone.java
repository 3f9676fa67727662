package callout.journey;

import static org.assertj.core.api.Assertions.assertThat;

import callout.Browser;
import callout.RequestsClient;
import callout.shared.CaseNumber;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A technician who works with My day. */
final class Phone {

  private static final Pattern TOKEN =
      Pattern.compile("<meta name=\"csrf-token\"[^>]*content=\"([^\"]+)\"");

  private final Browser browser;
  private final String token;

  Phone(Browser signedIn) {
    this.browser = signedIn;
    Matcher token = TOKEN.matcher(day());
    assertThat(token.find()).as("My day hands out a token").isTrue();
    this.token = token.group(1);
  }

  /** What My day shows. */
  String day() {
    return browser.open("/my-day").body();
  }

  /** Opens the form of a task and sends it. */
  void complete(String task, Map<String, Object> values) {
    send("/tasks/" + task + "/form", values);
  }

  void propose(CaseNumber caseNumber, Map<String, Object> change) {
    send("/my-day/%s/change".formatted(caseNumber), change);
  }

  private void send(String form, Map<String, Object> values) {
    assertThat(browser.get(form).statusCode()).isEqualTo(200);
    var taken = browser.send("POST", form, RequestsClient.json(values), "X-CSRF-TOKEN", token);
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
  }
}
