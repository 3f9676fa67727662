package callout.integration;

import static org.assertj.core.api.Assertions.assertThat;

import callout.RequestsClient;
import callout.RunningCallout;
import callout.access.ApiKey;
import callout.access.ApiKeys;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests over real HTTP: what is taken, what is refused, and that a refusal starts nothing. */
class IntakeApiIT extends RunningCallout {

  private static final String JSON = "application/json";

  @Autowired private ApiKeys keys;
  @Autowired private JdbcClient jdbc;

  private RequestsClient client;
  private long casesBefore;

  @BeforeEach
  void countCases() {
    client = new RequestsClient(port, apiKey());
    casesBefore = cases();
  }

  @Nested
  class Takes {

    @Test
    void aRequestAndTellsWhereItStands() {
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
    void anAddressAlone() {
      Map<String, Object> request = request();
      request.remove("locationNumber");
      request.put("address", "12 Palm Avenue");

      assertThat(submit(request).statusCode()).isEqualTo(201);
    }

    @Test
    void theSameRequestAgainAndAnswersWithItsCase() {
      Map<String, Object> request = request();
      var first = submit(request);
      var second = submit(request);

      assertThat(second.statusCode()).isEqualTo(200);
      assertThat(caseOf(second)).isEqualTo(caseOf(first));
      assertThat(cases()).isEqualTo(casesBefore + 1);
    }

    @Test
    void theSameIdempotencyKeyAgainAndAnswersWithItsCase() {
      Map<String, Object> request = request();
      var first = client.submit("same-key-1", request);
      var second = client.submit("same-key-1", request);

      assertThat(first.statusCode()).isEqualTo(201);
      assertThat(second.statusCode()).isEqualTo(200);
      assertThat(caseOf(second)).isEqualTo(caseOf(first));
    }

    @Test
    void oneOfEightAtOnce() throws Exception {
      Map<String, Object> request = request();
      var answers = atOnce(8, () -> client.submit("eight", request));

      assertThat(answers)
          .extracting(HttpResponse::statusCode)
          .containsExactlyInAnyOrder(201, 200, 200, 200, 200, 200, 200, 200);
      assertThat(answers).extracting(IntakeApiIT::caseOf).containsOnly(caseOf(answers.get(0)));
      assertThat(cases()).isEqualTo(casesBefore + 1);
    }

    @Test
    void oneOfEightAtOnceUnderKeysOfTheirOwn() throws Exception {
      Map<String, Object> request = request();
      var answers = atOnce(8, () -> submit(request));

      assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 201);
      assertThat(cases()).isEqualTo(casesBefore + 1);
    }
  }

  @Nested
  class Refuses {

    @Test
    void anotherRequestUnderAKnownExternalId() {
      Map<String, Object> request = request();
      submit(request);
      request.put("description", "Something else.");

      refused(submit(request), 409);
      assertThat(cases()).isEqualTo(casesBefore + 1);
    }

    @Test
    void anotherRequestUnderAKnownIdempotencyKey() {
      client.submit("same-key-2", request());

      var problem = refused(client.submit("same-key-2", request()), 409);
      assertThat(problem.get("type").asText()).isEqualTo("urn:problem:idempotency-key-reused");
      assertThat(cases()).isEqualTo(casesBefore + 1);
    }

    @Test
    void aRequestWithoutAPlace() {
      Map<String, Object> request = request();
      request.remove("locationNumber");

      refusedAt(submit(request), "locationNumber", "place-required");
    }

    @Test
    void aRequestWithoutIdAndType() {
      Map<String, Object> request = request();
      request.remove("externalId");
      request.remove("serviceType");

      var answer = submit(request);
      refusedAt(answer, "externalId", "required");
      refusedAt(answer, "serviceType", "required");
    }

    @Test
    void anUnknownType() {
      refusedAt(submit(with("serviceType", "levitation")), "serviceType", "unknown");
    }

    @Test
    void anUnknownCustomer() {
      refusedAt(submit(with("customerNumber", "K-0")), "customerNumber", "unknown");
    }

    @Test
    void aPlaceOfAnotherCustomer() {
      String others =
          jdbc.sql("select number from customers_location where customer_number <> 'K-1001'")
              .query(String.class)
              .list()
              .get(0);
      refusedAt(submit(with("locationNumber", others)), "locationNumber", "unknown");
    }

    @Test
    void coordinatesBeyondTheEarth() {
      Map<String, Object> request = with("latitude", 91);
      request.put("longitude", 181);

      var answer = submit(request);
      refusedAt(answer, "latitude", "out-of-range");
      refusedAt(answer, "longitude", "out-of-range");
    }

    @Test
    void aWindowThatIsPast() {
      Instant now = Instant.now();
      refusedAt(
          submit(window(now.minus(Duration.ofHours(4)), now.minus(Duration.ofHours(2)))),
          "preferredWindows[0].end",
          "past");
    }

    @Test
    void aWindowThatIsReversed() {
      Instant now = Instant.now();
      refusedAt(
          submit(window(now.plus(Duration.ofHours(4)), now.plus(Duration.ofHours(2)))),
          "preferredWindows[0].end",
          "reversed");
    }

    @Test
    void aTimeThatIsNone() {
      refusedAt(submit(with("submittedAt", "yesterday")), "submittedAt", "no-time");
    }

    @Test
    void aTextThatIsTooLong() {
      refusedAt(submit(with("description", "x".repeat(4001))), "description", "too-long");
    }

    @Test
    void anUnknownField() {
      refusedAt(submit(with("colour", "red")), "colour", "unknown-field");
    }

    @Test
    void anUnknownFieldInsideAWindow() {
      refusedAt(
          submit(with("preferredWindows", List.of(Map.of("from", "2030-01-01T09:00:00Z")))),
          "preferredWindows[0].from",
          "unknown-field");
    }

    @Test
    void aNumberThatIsNone() {
      refusedAt(submit(with("latitude", "north")), "latitude", "invalid-format");
    }

    @Test
    void brokenJson() {
      var answer = post("{\"externalId\": \"broken".getBytes(StandardCharsets.UTF_8), JSON);

      assertThat(refused(answer, 400).get("type").asText()).isEqualTo("urn:problem:malformed-body");
    }

    @Test
    void anotherEncoding() {
      byte[] latin =
          RequestsClient.json(with("description", "Tür")).getBytes(StandardCharsets.ISO_8859_1);

      assertThat(refused(post(latin, JSON), 400).get("detail").asText()).contains("UTF-8");
    }

    @Test
    void anotherKindOfContent() {
      refused(post("externalId=1".getBytes(StandardCharsets.UTF_8), "text/plain"), 415);
    }

    @Test
    void whoeverHasNoKeyOrAWrongOne() {
      for (String key : List.of("", "wrong", apiKey() + "x")) {
        refused(new RequestsClient(port, key).submit("no-key", request()), 401);
      }
    }

    @Test
    void aRevokedKey() {
      String secret = keys.issue("Revoked", "K-1001", Set.of(ApiKeys.WRITE_REQUESTS));
      ApiKey key = keys.authenticate(secret).orElseThrow();
      keys.revoke(key.id());

      refused(new RequestsClient(port, secret).submit("revoked", request()), 401);
    }

    @Test
    void aKeyWithoutTheScope() {
      String reader = keys.issue("Reader", "K-1001", Set.of(ApiKeys.READ_REQUESTS));
      refused(new RequestsClient(port, reader).submit("reader", request()), 403);

      var written = submit(request());
      String writer = keys.issue("Writer", "K-1001", Set.of(ApiKeys.WRITE_REQUESTS));
      String id = RequestsClient.read(written).get("id").asText();
      refused(new RequestsClient(port, writer).get(id), 403);
    }

    @Test
    void aKeyOfAnotherCustomer() {
      String secret =
          keys.issue("Other", "K-1002", Set.of(ApiKeys.WRITE_REQUESTS, ApiKeys.READ_REQUESTS));
      var other = new RequestsClient(port, secret);
      Map<String, Object> request = with("customerNumber", "K-1001");
      refusedAt(other.submit("other", request), "customerNumber", "not-yours");

      String id = RequestsClient.read(submit(request())).get("id").asText();
      refused(other.get(id), 404);
      refused(other.get(UUID.randomUUID().toString()), 404);
    }
  }

  private HttpResponse<String> submit(Map<String, Object> request) {
    return client.submit(UUID.randomUUID().toString(), request);
  }

  private HttpResponse<String> post(byte[] body, String contentType) {
    return client.post(body, "Content-Type", contentType);
  }

  /** A request with nothing wrong in it. */
  private static Map<String, Object> request() {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("externalId", UUID.randomUUID().toString());
    request.put("serviceType", "support");
    request.put("description", "The gate does not shut.");
    request.put("locationNumber", "L-2001");
    return request;
  }

  private static Map<String, Object> with(String field, Object value) {
    Map<String, Object> request = request();
    request.put(field, value);
    return request;
  }

  private static Map<String, Object> window(Instant start, Instant end) {
    return with(
        "preferredWindows", List.of(Map.of("start", start.toString(), "end", end.toString())));
  }

  private void refusedAt(HttpResponse<String> answer, String field, String code) {
    var errors = refused(answer, 400).get("errors");
    assertThat(errors).as(answer.body()).isNotNull();
    assertThat(StreamSupport.stream(errors.spliterator(), false))
        .as(answer.body())
        .anyMatch(
            error ->
                error.get("field").asText().equals(field)
                    && error.get("code").asText().equals(code)
                    && !error.get("message").asText().isBlank());
    assertThat(cases()).isEqualTo(casesBefore);
  }

  private com.fasterxml.jackson.databind.JsonNode refused(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    return RequestsClient.read(answer);
  }

  private static String caseOf(HttpResponse<String> answer) {
    return RequestsClient.read(answer).get("caseNumber").asText();
  }

  private long cases() {
    return jdbc.sql("select count(*) from cases_case").query(Long.class).single();
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
