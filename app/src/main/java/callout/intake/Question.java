package callout.intake;

import callout.shared.CaseNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question to the customer about a request.
 *
 * @param answeredBy member of staff or portal account
 * @param expiredAt when it was given up; an answer may still have come after that
 */
public record Question(
    long id,
    CaseNumber caseNumber,
    String question,
    String askedBy,
    Instant askedAt,
    @Nullable String answer,
    @Nullable String answeredBy,
    @Nullable Instant answeredAt,
    @Nullable Instant expiredAt) {

  public boolean open() {
    return answer == null && expiredAt == null;
  }
}
