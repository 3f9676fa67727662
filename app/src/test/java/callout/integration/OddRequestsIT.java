package callout.integration;

import static org.assertj.core.api.Assertions.assertThat;

import callout.RequestsClient;
import callout.RunningCallout;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What nobody in his right mind sends gets an answer that says so, and never a fault. */
class OddRequestsIT extends RunningCallout {

  @Test
  void anIdThatIsNoneNamesNothing() {
    var answer = api("GET", "/api/v1/requests/nope", "");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(RequestsClient.read(answer).get("type").asText())
        .isEqualTo("urn:problem:not-found");
  }

  @Test
  void aParameterWithANulIsRefused() {
    var agent = signedIn(username("agent"));
    for (String address :
        new String[] {
          "/cases?q=%00",
          "/cases?state=%00",
          "/cases?after=%00",
          "/tasks?lang=%00",
          "/tasks/x?from=%00",
          "/login?logout=%00"
        }) {
      assertThat(agent.open(address).statusCode()).as(address).isEqualTo(400);
      assertThat(agent.get(address).statusCode()).as(address).isEqualTo(400);
    }
    assertThat(browser().submit("/login", "/login", Map.of("username", "a\0b")).statusCode())
        .isEqualTo(400);
    assertThat(agent.get("/live?since=soon").statusCode()).isEqualTo(400);
  }

  private java.net.http.HttpResponse<String> api(String method, String path, String body) {
    return browser().send(method, path, body, "Authorization", "Bearer " + apiKey());
  }
}
