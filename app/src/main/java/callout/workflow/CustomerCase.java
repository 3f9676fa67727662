package callout.workflow;

import callout.shared.CaseNumber;
import callout.shared.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case as its customer knows it: nothing in here is for the staff alone.
 *
 * @param serviceType code of the catalogue
 * @param locationNumber null where the place is no location of the customer
 * @param statusEn the last milestone that the model shows to customers, in its words; null before
 *     the first
 * @param endedAt null while it is open
 */
public record CustomerCase(
    CaseNumber caseNumber,
    String customerNumber,
    @Nullable String locationNumber,
    @Nullable String address,
    String serviceType,
    String description,
    @Nullable String statusEn,
    @Nullable String statusDe,
    @Nullable Instant statusAt,
    Instant openedAt,
    @Nullable Instant endedAt) {

  public @Nullable String status(Language language) {
    return language == Language.DE ? statusDe : statusEn;
  }
}
