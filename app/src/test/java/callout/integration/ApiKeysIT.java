package callout.integration;

import callout.RequestsClient;
import callout.access.ApiKey;
import callout.access.ApiKeys;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whom the API turns away. */
class ApiKeysIT extends ApiRequests {

  @Autowired private ApiKeys keys;

  @Test
  void refusesWhoeverHasNoKeyOrAWrongOne() {
    for (String key : List.of("", "wrong", apiKey() + "x")) {
      refused(new RequestsClient(port, key).submit("no-key", request()), 401);
    }
  }

  @Test
  void refusesARevokedKey() {
    String secret = keys.issue("Revoked", "K-1001", Set.of(ApiKeys.WRITE_REQUESTS));
    ApiKey key = keys.authenticate(secret).orElseThrow();
    keys.revoke(key.id());

    refused(new RequestsClient(port, secret).submit("revoked", request()), 401);
  }

  @Test
  void refusesAKeyWithoutTheScope() {
    String reader = keys.issue("Reader", "K-1001", Set.of(ApiKeys.READ_REQUESTS));
    refused(new RequestsClient(port, reader).submit("reader", request()), 403);

    var written = submit(request());
    String writer = keys.issue("Writer", "K-1001", Set.of(ApiKeys.WRITE_REQUESTS));
    String id = RequestsClient.read(written).get("id").asText();
    refused(new RequestsClient(port, writer).get(id), 403);
  }

  @Test
  void refusesAKeyOfAnotherCustomer() {
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
