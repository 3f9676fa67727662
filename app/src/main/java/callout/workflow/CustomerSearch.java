package callout.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a customer's cases to list.
 *
 * @param scopes what the one who asks may see; nothing for none
 * @param text part of a case number, of the service's name in the customer's language, of the
 *     description or the address; empty for all
 * @param textLocations locations whose name holds the text: their cases are found too
 * @param open true for open cases, false for ended ones
 * @param before page key: {@code openedAt} of the last row seen; null for the first page
 * @param beforeNumber page key: case number of the last row seen
 * @param limit most rows
 */
public record CustomerSearch(
    List<Scope> scopes,
    String text,
    Set<String> textLocations,
    boolean open,
    @Nullable Instant before,
    @Nullable String beforeNumber,
    int limit) {

  /**
   * @param locations empty for the whole customer
   */
  public record Scope(String customerNumber, Set<String> locations) {}
}
