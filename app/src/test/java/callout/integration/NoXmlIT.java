package callout.integration;

import static org.assertj.core.api.Assertions.assertThat;

import callout.RequestsClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The API speaks JSON to everybody. A library that we need for documents brings along what would
 * have Spring answer in XML too.
 */
class NoXmlIT extends ApiRequests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/xml",
        "text/xml",
        "application/*+xml",
        "application/problem+xml",
        "text/html,application/xhtml+xml,application/xml;q=0.9",
      })
  void isAnsweredToThoseWhoWantNothingElse(String accept) {
    var known = RequestsClient.read(submit(request())).get("id").asText();

    isProblem(client.get(known, "Accept", accept), 406);
    isProblem(client.get(UUID.randomUUID().toString(), "Accept", accept), 404);
    isProblem(new RequestsClient(port, "wrong").get(known, "Accept", accept), 401);
    isProblem(post(with("colour", "red"), accept), 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/xml, */*;q=0.1",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
        "application/xml, application/json;q=0.1",
        "*/*",
      })
  void isNotPreferredToJson(String accept) {
    var taken = post(request(), accept);
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
    isJson(taken);
    isJson(client.get(RequestsClient.read(taken).get("id").asText(), "Accept", accept));
  }

  private HttpResponse<String> post(Map<String, Object> request, String accept) {
    return client.post(
        RequestsClient.json(request).getBytes(StandardCharsets.UTF_8),
        "Content-Type",
        "application/json",
        "Accept",
        accept);
  }

  private static void isJson(HttpResponse<String> answer) {
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    assertThat(answer.body()).startsWith("{");
  }

  private static void isProblem(HttpResponse<String> answer, int status) {
    refused(answer, status);
    assertThat(answer.body()).startsWith("{");
  }
}
