package callout.planning;

import callout.shared.CaseNumber;
import callout.shared.VisitId;
import java.util.List;

/**
 * A visit for which the plan as it stands has no place, or no better one.
 *
 * @param planned it has a place, which no longer suits, and stays there
 * @param reasons one for each technician of the visit's area; empty if the area has none
 */
public record LeftOut(
    VisitId visit, CaseNumber caseNumber, String title, boolean planned, List<Reason> reasons) {}
