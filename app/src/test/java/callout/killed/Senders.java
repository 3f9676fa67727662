package callout.killed;

import callout.RequestsClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Other systems that submit one request after the other until they get no answer any more. */
final class Senders implements AutoCloseable {

  /** Ones that are rejected, reviewed and ordered without a person: the engine has all to do. */
  private static final List<String> SERVICE_TYPES = List.of("inspection", "support", "repair");

  private final ExecutorService threads;
  private final List<Future<?>> running = new ArrayList<>();
  private final Map<String, JsonNode> taken = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Object>> unanswered = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Throwable> ends = new ConcurrentLinkedQueue<>();

  Senders(int number, RequestsClient client) {
    threads = Executors.newFixedThreadPool(number);
    for (int i = 0; i < number; i++) {
      running.add(threads.submit(() -> sendUntilCutOff(client)));
    }
  }

  /** What was answered with 201, by external id. */
  Map<String, JsonNode> taken() {
    return taken;
  }

  /** What was sent and got no answer, by external id. */
  Map<String, Map<String, Object>> unanswered() {
    return unanswered;
  }

  /** How many posts were cut off after they had reached the product. */
  long cutOff() {
    return ends.stream().filter(end -> !(end.getCause() instanceof ConnectException)).count();
  }

  boolean anyEnded() {
    return running.stream().anyMatch(Future::isDone);
  }

  void awaitEnd() throws Exception {
    for (Future<?> sender : running) {
      sender.get();
    }
  }

  private void sendUntilCutOff(RequestsClient client) {
    for (int n = 0; ; n++) {
      Map<String, Object> request = request(SERVICE_TYPES.get(n % SERVICE_TYPES.size()));
      String id = request.get("externalId").toString();
      unanswered.put(id, request);
      try {
        var answer = client.submit(id, request);
        if (answer.statusCode() != 201) {
          throw new AssertionError("Not taken: " + answer.body());
        }
        taken.put(id, RequestsClient.read(answer));
        unanswered.remove(id);
      } catch (UncheckedIOException end) {
        ends.add(end);
        return;
      }
    }
  }

  private static Map<String, Object> request(String serviceType) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("externalId", UUID.randomUUID().toString());
    request.put("serviceType", serviceType);
    request.put("description", "Sent until the power went.");
    request.put("locationNumber", "L-2001");
    return request;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
