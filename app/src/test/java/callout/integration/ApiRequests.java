package callout.integration;

import static org.assertj.core.api.Assertions.assertThat;

import callout.RequestsClient;
import callout.RunningCallout;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests over real HTTP, and whether they opened cases. */
abstract class ApiRequests extends RunningCallout {

  @Autowired JdbcClient jdbc;

  RequestsClient client;
  long casesBefore;

  @BeforeEach
  void countCases() {
    client = new RequestsClient(port, apiKey());
    casesBefore = cases();
  }

  HttpResponse<String> submit(Map<String, Object> request) {
    return client.submit(UUID.randomUUID().toString(), request);
  }

  HttpResponse<String> post(byte[] body, String contentType) {
    return client.post(body, "Content-Type", contentType);
  }

  /** A request with nothing wrong in it. */
  static Map<String, Object> request() {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("externalId", UUID.randomUUID().toString());
    request.put("serviceType", "support");
    request.put("description", "The gate does not shut.");
    request.put("locationNumber", "L-2001");
    return request;
  }

  static Map<String, Object> with(String field, Object value) {
    Map<String, Object> request = request();
    request.put(field, value);
    return request;
  }

  static Map<String, Object> window(Instant start, Instant end) {
    return with(
        "preferredWindows", List.of(Map.of("start", start.toString(), "end", end.toString())));
  }

  void refusedAt(HttpResponse<String> answer, String field, String code) {
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

  static JsonNode refused(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    return RequestsClient.read(answer);
  }

  static String caseOf(HttpResponse<String> answer) {
    return RequestsClient.read(answer).get("caseNumber").asText();
  }

  long cases() {
    return jdbc.sql("select count(*) from cases_case").query(Long.class).single();
  }
}
