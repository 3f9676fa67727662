package callout.intake;

import org.jspecify.annotations.Nullable;

/**
 * A reviewer's decision.
 *
 * @param reason required for a rejection; the customer reads it
 * @param latitude place found by the reviewer, decimal degrees; null to leave it
 * @param durationMinutes corrected duration; null to leave it
 */
public record Review(
    boolean accepted,
    @Nullable String reason,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable Integer durationMinutes) {}
