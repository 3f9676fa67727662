package callout.intake;

import callout.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer says about a request.
 *
 * @param reason required for a rejection; the customer reads it
 * @param question required to ask the customer, who reads it
 * @param mergeInto required to merge: the case in which the request goes on
 * @param latitude place found by the reviewer, decimal degrees; null to leave it
 * @param durationMinutes corrected duration; null to leave it
 */
public record Review(
    ReviewDecision decision,
    @Nullable String reason,
    @Nullable String question,
    @Nullable CaseNumber mergeInto,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable Integer durationMinutes) {

  /** A decision that corrects nothing. */
  public static Review of(ReviewDecision decision, @Nullable String reason) {
    return new Review(decision, reason, null, null, null, null, null);
  }
}
