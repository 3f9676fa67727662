package callout.intake;

import callout.shared.CaseNumber;
import callout.shared.RequestId;

/**
 * Answer to a submission.
 *
 * @param fresh false if the very same request was there already, and nothing was started
 */
public record Submitted(RequestId request, CaseNumber caseNumber, boolean fresh) {}
