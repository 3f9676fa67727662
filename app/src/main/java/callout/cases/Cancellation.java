package callout.cases;

import java.time.Instant;

/**
 * That a case was cancelled, by whom and why.
 *
 * @param reason in the words of whoever cancelled
 */
public record Cancellation(boolean byCustomer, String reason, String cancelledBy, Instant at) {}
