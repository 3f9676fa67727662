package callout.cases;

import callout.shared.CaseNumber;

/**
 * A case tied to another, seen from one of them.
 *
 * @param outgoing whether the case that was asked about is the first of the two
 */
public record CaseLink(CaseNumber other, LinkKind kind, boolean outgoing) {}
