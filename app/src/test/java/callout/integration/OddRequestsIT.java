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
    assertThat(RequestsClient.read(answer).get("type").asText()).isEqualTo("urn:problem:not-found");
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
          "/tasks/x?from=%00"
        }) {
      assertThat(agent.open(address).statusCode()).as(address).isEqualTo(400);
      assertThat(agent.get(address).statusCode()).as(address).isEqualTo(400);
    }
    assertThat(browser().submit("/login", "/login", Map.of("username", "a\0b")).statusCode())
        .isEqualTo(400);
    var live = agent.send("GET", "/live?since=soon", "", "Accept", "text/event-stream");
    assertThat(live.statusCode()).isEqualTo(400);
  }

  @Test
  void aBodyThatIsNoObjectIsToldSo() {
    for (String body : new String[] {"[1,2]", "\"x\"", "17"}) {
      assertThat(refusal(body)).as(body).contains("An object is expected");
    }
    assertThat(refusal("{\"externalId\":\"a\"} {}")).contains("follows after the end");
    assertThat(refusal("{\"externalId\":\"a\",\"externalId\":\"b\"}")).contains("there twice");
  }

  @Test
  void charactersThatCannotBeMeantAreRefusedAtTheirField() {
    String request =
        "{\"externalId\":\"odd\",\"serviceType\":\"inspection\",\"customerNumber\":\"K-1001\","
            + "\"locationNumber\":\"L-2001\",\"description\":\"x%s\",\"contactName\":\"Ada%s\"}";
    assertThat(refusal(request.formatted("\\ud800", ""))).contains("\"description\"");
    assertThat(refusal(request.formatted("", "\\u202eadA"))).contains("\"contactName\"");
    assertThat(refusal(request.formatted("", "\\u2067"))).contains("\"contactName\"");
  }

  @Test
  void anotherMethodIsToldWhichThereAre() {
    var deleted = api("DELETE", "/api/v1/requests/00000000-0000-7000-8000-000000000000", "");
    assertThat(deleted.statusCode()).isEqualTo(405);
    assertThat(deleted.headers().firstValue("Allow"))
        .hasValueSatisfying(allow -> assertThat(allow).contains("GET"));
    var put = api("PUT", "/api/v1/requests", "{}");
    assertThat(put.statusCode()).isEqualTo(405);
    assertThat(put.headers().firstValue("Allow")).hasValue("POST");
  }

  private String refusal(String body) {
    var answer = api("POST", "/api/v1/requests", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    return answer.body();
  }

  private java.net.http.HttpResponse<String> api(String method, String path, String body) {
    return browser().send(method, path, body, "Authorization", "Bearer " + apiKey());
  }
}
