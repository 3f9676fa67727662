package callout.verification;

import callout.documents.verify.Issued;
import callout.documents.verify.PdfReading;
import callout.documents.verify.Reading;
import callout.documents.verify.Stamp;
import callout.documents.verify.Verification.Given;
import callout.shared.Sha256;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks a running Callout about hashes; the files stay where they are. */
final class AskedServer implements Issued {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final URI server;
  private final Map<String, byte[]> filesByHash = new HashMap<>();
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  AskedServer(URI server, List<Given> given) {
    this.server = server;
    given.forEach(file -> filesByHash.put(Sha256.hex(file.bytes()), file.bytes()));
  }

  @Override
  public Optional<Stamp> file(String fileHash) {
    byte[] bytes = filesByHash.get(fileHash);
    return bytes != null && ask(fileHash).path("file").asBoolean()
        ? Optional.of(PdfReading.read(bytes)).map(Reading::stamp)
        : Optional.empty();
  }

  @Override
  public boolean content(String contentHash) {
    return ask(contentHash).path("content").asBoolean();
  }

  private JsonNode ask(String hash) {
    String address = server.toString().replaceAll("/+$", "") + "/verify/hashes/" + hash;
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
    try {
      var answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException("%s answered %d".formatted(address, answer.statusCode()));
      }
      return JsonMapper.builder().build().readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "%s could not be asked: %s".formatted(server, e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while asking " + server, e);
    }
  }
}
