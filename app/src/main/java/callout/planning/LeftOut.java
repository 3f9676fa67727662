package callout.planning;

import callout.shared.CaseNumber;
import callout.shared.VisitId;
import java.util.List;

/**
 * A visit for which the plan as it stands has no place.
 *
 * @param reasons one for each technician of the visit's area; empty if the area has none
 */
public record LeftOut(VisitId visit, CaseNumber caseNumber, String title, List<Reason> reasons) {}
