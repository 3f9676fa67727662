package callout.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets another system act, for a customer or as one of the company's own.
 *
 * @param name what those who look after keys call it
 * @param customerNumber whose requests it submits and reads; null if its scopes have to do with
 *     none
 * @param scopes what it may do: {@link ApiKeys#SCOPES}
 */
public record ApiKey(UUID id, String name, @Nullable String customerNumber, Set<String> scopes) {

  public ApiKey {
    scopes = Set.copyOf(scopes);
  }

  public boolean may(String scope) {
    return scopes.contains(scope);
  }

  /**
   * The customer it acts for.
   *
   * @throws IllegalStateException if it acts for none; one that may do anything with requests does
   */
  public String customer() {
    if (customerNumber == null) {
      throw new IllegalStateException("API key %s acts for no customer.".formatted(id));
    }
    return customerNumber;
  }
}
