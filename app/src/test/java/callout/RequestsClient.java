package callout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Another system that submits requests over the API with its key. */
public final class RequestsClient {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final URI requests;
  private final String apiKey;
  private final HttpClient http =
      HttpClient.newBuilder()
          .proxy(ProxySelector.of(null))
          .build(); // the product is on this machine

  public RequestsClient(int port, String apiKey) {
    this.requests = URI.create("http://127.0.0.1:%d/api/v1/requests".formatted(port));
    this.apiKey = apiKey;
  }

  public HttpResponse<String> submit(String idempotencyKey, Map<String, ?> request) {
    return post(
        json(request).getBytes(StandardCharsets.UTF_8),
        "Idempotency-Key",
        idempotencyKey,
        "Content-Type",
        "application/json");
  }

  /**
   * Any bytes.
   *
   * @param headers name, value, name, value…
   */
  public HttpResponse<String> post(byte[] body, String... headers) {
    return send(
        HttpRequest.newBuilder(requests).POST(BodyPublishers.ofByteArray(body)).headers(headers));
  }

  /**
   * @param headers name, value, name, value…
   */
  public HttpResponse<String> get(String id, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(requests + "/" + id));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** What the API tells of a request now. */
  public JsonNode status(String id) {
    HttpResponse<String> answer = get(id);
    if (answer.statusCode() != 200) {
      throw new AssertionError("No status of %s: %s".formatted(id, answer.body()));
    }
    return read(answer);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    if (!apiKey.isEmpty()) {
      request.header("Authorization", "Bearer " + apiKey);
    }
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public static JsonNode read(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError("No JSON: " + answer.body(), e);
    }
  }

  public static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
