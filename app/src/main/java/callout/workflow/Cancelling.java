package callout.workflow;

/**
 * Whether a case may be cancelled now, and what that would mean.
 *
 * @param consequence code from the table {@code cancellation}, such as {@code stopFreed}; {@code
 *     ended} if the case has ended
 */
public record Cancelling(boolean allowed, String consequence) {}
