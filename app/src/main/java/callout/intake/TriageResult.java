package callout.intake;

/**
 * What the triage table decided.
 *
 * @param lane accept, review or reject
 * @param reason stable code of the rule's reason, such as {@code placeUnclear}
 */
public record TriageResult(String lane, String reason) {}
