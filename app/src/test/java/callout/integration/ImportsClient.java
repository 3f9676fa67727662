package callout.integration;

import callout.RequestsClient;
import callout.Until;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
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
import java.util.Optional;

/** Another system that imports files over the API with its key. */
public final class ImportsClient {

  private static final String BOUNDARY = "----a-boundary-of-ours";

  private final String origin;
  private final String apiKey;
  private final HttpClient http =
      HttpClient.newBuilder()
          .proxy(ProxySelector.of(null))
          .build(); // the product is on this machine

  public ImportsClient(int port, String apiKey) {
    this.origin = "http://127.0.0.1:" + port;
    this.apiKey = apiKey;
  }

  public HttpResponse<String> send(byte[] file, String mapping) {
    return send(Map.of("file", file, "mapping", mapping.getBytes(StandardCharsets.UTF_8)));
  }

  /** Any parts; the one named {@code file} has a file name. */
  public HttpResponse<String> send(Map<String, byte[]> parts) {
    return send(
        HttpRequest.newBuilder(URI.create(origin + "/api/v1/imports"))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(body(parts))));
  }

  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(origin + path)));
  }

  /** What is told of the import once it runs no more. */
  public JsonNode ended(HttpResponse<String> sent) {
    String location =
        sent.headers()
            .firstValue("Location")
            .orElseThrow(() -> new AssertionError("Not taken: " + sent.body()));
    return Until.isThere(
        "the end of " + location,
        () ->
            Optional.of(RequestsClient.read(get(location)))
                .filter(status -> !status.get("status").asText().equals("running")));
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

  private static byte[] body(Map<String, byte[]> parts) {
    var body = new ByteArrayOutputStream();
    parts.forEach(
        (name, content) -> {
          String file = name.equals("file") ? "; filename=\"rows.csv\"" : "";
          body.writeBytes(
              "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n"
                  .formatted(BOUNDARY, name, file)
                  .getBytes(StandardCharsets.UTF_8));
          body.writeBytes(content);
          body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
    body.writeBytes("--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }
}
