package callout.planning;

import callout.shared.CaseNumber;
import callout.shared.VisitId;
import java.util.List;

/**
 * A stop that had gone stale by the time its run was published.
 *
 * @param code {@code notWaiting}, or the rule it would break now; {@link ReasonTexts} has sentences
 * @param values of the sentence
 */
public record SkippedStop(
    VisitId visit, CaseNumber caseNumber, String technician, String code, List<String> values) {}
