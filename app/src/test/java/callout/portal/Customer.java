package callout.portal;

import static org.assertj.core.api.Assertions.assertThat;

import callout.Browser;
import callout.RequestsClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at the portal, without a screen. */
final class Customer {

  private static final Pattern FORM = Pattern.compile("data-task-form=\"(/portal/new/[^\"]+)\"");

  final Browser browser;

  Customer(Browser browser) {
    this.browser = browser;
  }

  /** Opens the page and tells where its form is fetched from and sent to. */
  String newForm() {
    Matcher form = FORM.matcher(browser.open("/portal/new").body());
    assertThat(form.find()).isTrue();
    return form.group(1);
  }

  HttpResponse<String> send(String form, Map<String, ?> values) {
    return browser.sendFrom("/portal", form, RequestsClient.json(values));
  }

  /** Sends a request and answers its case number. */
  String ask(String location, String description) {
    HttpResponse<String> answer =
        send(newForm(), request(Map.of("locationNumber", location, "description", description)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return numberIn(answer);
  }

  static String numberIn(HttpResponse<String> answer) {
    JsonNode taken = RequestsClient.read(answer);
    return taken.get("next").asText().replace("/portal/requests/", "");
  }

  static Map<String, Object> request(Map<String, ?> values) {
    Map<String, Object> request = new HashMap<>();
    request.put("serviceType", "site-visit");
    request.put("priority", "normal");
    request.put("description", "The gate motor hums. " + UUID.randomUUID());
    request.putAll(values);
    return request;
  }
}
