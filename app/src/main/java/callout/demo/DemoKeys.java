package callout.demo;

import callout.access.ApiKeys;
import callout.access.IssuedKeys;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The demonstration's API keys: as an own web site has one, and as an own accounting has one. */
@Component
class DemoKeys {

  private static final String CUSTOMER = "K-1001";

  private static final String BILLING = "Demonstration, billing";

  private final ApiKeys keys;
  private final IssuedKeys issued;

  DemoKeys(ApiKeys keys, IssuedKeys issued) {
    this.keys = keys;
    this.issued = issued;
  }

  /** Makes the key that submits and reads requests; its secret. */
  String ofRequests() {
    return keys.issue(
        "Demonstration",
        CUSTOMER,
        Set.of(ApiKeys.WRITE_REQUESTS, ApiKeys.READ_REQUESTS, ApiKeys.ANY_CUSTOMER));
  }

  /** Makes the key that reads what is to be billed; its secret. */
  String ofBilling() {
    return keys.issue(BILLING, null, Set.of(ApiKeys.READ_BILLING));
  }

  /** Whether there ever was one: a key that somebody revokes stays revoked. */
  boolean haveBilling() {
    return issued.all().stream().anyMatch(one -> one.key().name().equalsIgnoreCase(BILLING));
  }
}
