package callout.access;

import callout.shared.Characters;
import callout.shared.FieldChecks;
import callout.shared.InvalidInput;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to make a key; see {@link ApiKey} for the meaning of its parts.
 *
 * @param id chosen by the one who asks, so that asking twice makes one key
 */
public record NewApiKey(UUID id, String name, @Nullable String customerNumber, Set<String> scopes) {

  public NewApiKey {
    name = name.strip();
    scopes = Set.copyOf(scopes);
  }

  /**
   * @throws InvalidInput at {@code name}, {@code customerNumber} or {@code scopes}
   */
  void check(Predicate<String> isCustomer) {
    boolean ofRequests =
        scopes.contains(ApiKeys.WRITE_REQUESTS) || scopes.contains(ApiKeys.READ_REQUESTS);
    boolean forOne = customerNumber != null && !scopes.contains(ApiKeys.ANY_CUSTOMER);
    new FieldChecks()
        .required("name", name, 100)
        .that(
            Characters.fitLine(name),
            "name",
            "invalid-character",
            "A control character is not allowed here.")
        .that(
            ofRequests || scopes.contains(ApiKeys.READ_BILLING),
            "scopes",
            "required",
            "At least one of: %s, %s, %s."
                .formatted(ApiKeys.WRITE_REQUESTS, ApiKeys.READ_REQUESTS, ApiKeys.READ_BILLING))
        .that(
            ApiKeys.SCOPES.containsAll(scopes),
            "scopes",
            "unknown",
            "Only: %s.".formatted(String.join(", ", ApiKeys.SCOPES)))
        .that(
            !(scopes.contains(ApiKeys.READ_BILLING) && forOne),
            "scopes",
            "billing-of-all",
            "What is to be billed is told of all customers, so no key for one customer reads it.")
        .that(
            customerNumber != null || !ofRequests,
            "customerNumber",
            "required",
            "Say whose requests it submits and reads.")
        .that(
            customerNumber == null || isCustomer.test(customerNumber),
            "customerNumber",
            "unknown",
            "There is no such customer.")
        .done();
  }
}
