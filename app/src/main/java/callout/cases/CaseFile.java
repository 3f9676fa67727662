package callout.cases;

import callout.shared.CaseNumber;
import callout.shared.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a case from its first moment on. Where it stands is not here: the process knows.
 *
 * @param areaCode the area it is worked in; null while the place is not known
 * @param title what it is about in a few words
 * @param language the customer's
 */
public record CaseFile(
    CaseNumber number,
    String customerNumber,
    String customerName,
    @Nullable String areaCode,
    String title,
    Language language,
    Instant openedAt) {}
