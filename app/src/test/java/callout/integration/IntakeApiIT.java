package callout.integration;

import static org.assertj.core.api.Assertions.assertThat;

import callout.RequestsClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What the API takes; the same request is taken once, however often and fast it is sent. */
class IntakeApiIT extends ApiRequests {

  @Test
  void takesARequestAndTellsWhereItStands() {
    var answer = submit(request());

    assertThat(answer.statusCode()).isEqualTo(201);
    var body = RequestsClient.read(answer);
    assertThat(body.get("caseNumber").asText()).matches("C-\\d+");
    assertThat(answer.headers().firstValue("Location"))
        .hasValue("/api/v1/requests/" + body.get("id").asText());
    var status = client.status(body.get("id").asText());
    assertThat(status.get("caseNumber")).isEqualTo(body.get("caseNumber"));
    assertThat(status.get("status").asText()).isNotEmpty();
    assertThat(cases()).isEqualTo(casesBefore + 1);
  }

  @Test
  void takesAnAddressAlone() {
    Map<String, Object> request = request();
    request.remove("locationNumber");
    request.put("address", "12 Palm Avenue");

    assertThat(submit(request).statusCode()).isEqualTo(201);
  }

  @Test
  void takesTheSameRequestAgainAndAnswersWithItsCase() {
    Map<String, Object> request = request();
    var first = submit(request);
    var second = submit(request);

    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(caseOf(second)).isEqualTo(caseOf(first));
    assertThat(cases()).isEqualTo(casesBefore + 1);
  }

  @Test
  void takesTheSameIdempotencyKeyAgainAndAnswersWithItsCase() {
    Map<String, Object> request = request();
    var first = client.submit("same-key-1", request);
    var second = client.submit("same-key-1", request);

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(caseOf(second)).isEqualTo(caseOf(first));
  }

  @Test
  void takesOneOfEightAtOnce() throws Exception {
    Map<String, Object> request = request();
    var answers = atOnce(8, () -> client.submit("eight", request));

    assertThat(answers)
        .extracting(HttpResponse::statusCode)
        .containsExactlyInAnyOrder(201, 200, 200, 200, 200, 200, 200, 200);
    assertThat(answers).extracting(ApiRequests::caseOf).containsOnly(caseOf(answers.get(0)));
    assertThat(cases()).isEqualTo(casesBefore + 1);
  }

  @Test
  void takesOneOfEightAtOnceUnderKeysOfTheirOwn() throws Exception {
    Map<String, Object> request = request();
    var answers = atOnce(8, () -> submit(request));

    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 201);
    assertThat(cases()).isEqualTo(casesBefore + 1);
  }

  private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
    var pool = Executors.newFixedThreadPool(times);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> result : pool.invokeAll(java.util.Collections.nCopies(times, call))) {
        results.add(result.get());
      }
      return results;
    } finally {
      pool.shutdown();
    }
  }
}
