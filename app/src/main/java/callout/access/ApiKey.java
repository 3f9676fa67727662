package callout.access;

import java.util.Set;
import java.util.UUID;

/**
 * Lets another system act for a customer.
 *
 * @param name what its owner calls it
 * @param scopes what it may do: {@link ApiKeys#WRITE_REQUESTS}, {@link ApiKeys#READ_REQUESTS}
 */
public record ApiKey(UUID id, String name, String customerNumber, Set<String> scopes) {

  public ApiKey {
    scopes = Set.copyOf(scopes);
  }

  public boolean may(String scope) {
    return scopes.contains(scope);
  }
}
