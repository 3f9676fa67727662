package callout.integration;

import static org.assertj.core.api.Assertions.assertThat;

import callout.RequestsClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the API refuses for its content, and that a refusal starts nothing. */
class IntakeRefusalsIT extends ApiRequests {

  private static final String JSON = "application/json";

  @Test
  void refusesAnotherRequestUnderAKnownExternalId() {
    Map<String, Object> request = request();
    submit(request);
    request.put("description", "Something else.");

    refused(submit(request), 409);
    assertThat(cases()).isEqualTo(casesBefore + 1);
  }

  @Test
  void refusesAnotherRequestUnderAKnownIdempotencyKey() {
    client.submit("same-key-2", request());

    var problem = refused(client.submit("same-key-2", request()), 409);
    assertThat(problem.get("type").asText()).isEqualTo("urn:problem:idempotency-key-reused");
    assertThat(cases()).isEqualTo(casesBefore + 1);
  }

  @Test
  void refusesARequestWithoutAPlace() {
    Map<String, Object> request = request();
    request.remove("locationNumber");

    refusedAt(submit(request), "locationNumber", "place-required");
  }

  @Test
  void refusesARequestWithoutIdAndType() {
    Map<String, Object> request = request();
    request.remove("externalId");
    request.remove("serviceType");

    var answer = submit(request);
    refusedAt(answer, "externalId", "required");
    refusedAt(answer, "serviceType", "required");
  }

  @Test
  void refusesAnUnknownType() {
    refusedAt(submit(with("serviceType", "levitation")), "serviceType", "unknown");
  }

  @Test
  void refusesAnUnknownCustomer() {
    refusedAt(submit(with("customerNumber", "K-0")), "customerNumber", "unknown");
  }

  @Test
  void refusesAPlaceOfAnotherCustomer() {
    String others =
        jdbc.sql("select number from customers_location where customer_number <> 'K-1001'")
            .query(String.class)
            .list()
            .get(0);
    refusedAt(submit(with("locationNumber", others)), "locationNumber", "unknown");
  }

  @Test
  void refusesCoordinatesBeyondTheEarth() {
    Map<String, Object> request = with("latitude", 91);
    request.put("longitude", 181);

    var answer = submit(request);
    refusedAt(answer, "latitude", "out-of-range");
    refusedAt(answer, "longitude", "out-of-range");
  }

  @Test
  void refusesAWindowThatIsPast() {
    Instant now = Instant.now();
    refusedAt(
        submit(window(now.minus(Duration.ofHours(4)), now.minus(Duration.ofHours(2)))),
        "preferredWindows[0].end",
        "past");
  }

  @Test
  void refusesAWindowThatIsReversed() {
    Instant now = Instant.now();
    refusedAt(
        submit(window(now.plus(Duration.ofHours(4)), now.plus(Duration.ofHours(2)))),
        "preferredWindows[0].end",
        "reversed");
  }

  @Test
  void refusesATimeThatIsNone() {
    refusedAt(submit(with("submittedAt", "yesterday")), "submittedAt", "no-time");
  }

  @Test
  void refusesATextThatIsTooLong() {
    refusedAt(submit(with("description", "x".repeat(4001))), "description", "too-long");
  }

  @Test
  void refusesAnUnknownField() {
    refusedAt(submit(with("colour", "red")), "colour", "unknown-field");
  }

  @Test
  void refusesAnUnknownFieldInsideAWindow() {
    refusedAt(
        submit(with("preferredWindows", List.of(Map.of("from", "2030-01-01T09:00:00Z")))),
        "preferredWindows[0].from",
        "unknown-field");
  }

  @Test
  void refusesANumberThatIsNone() {
    refusedAt(submit(with("latitude", "north")), "latitude", "invalid-format");
  }

  @Test
  void refusesBrokenJson() {
    var answer = post("{\"externalId\": \"broken".getBytes(StandardCharsets.UTF_8), JSON);

    assertThat(refused(answer, 400).get("type").asText()).isEqualTo("urn:problem:malformed-body");
  }

  @Test
  void refusesAnotherEncoding() {
    byte[] latin =
        RequestsClient.json(with("description", "Tür")).getBytes(StandardCharsets.ISO_8859_1);

    assertThat(refused(post(latin, JSON), 400).get("detail").asText()).contains("UTF-8");
  }

  @Test
  void refusesAnotherKindOfContent() {
    refused(post("externalId=1".getBytes(StandardCharsets.UTF_8), "text/plain"), 415);
  }
}
