package callout.fieldwork;

import callout.shared.CaseNumber;
import callout.shared.VisitId;
import java.util.Map;
import java.util.UUID;

/**
 * A step of a visit as its technician sends it.
 *
 * @param id made by the sender: the same id is the same step, sent again
 * @param step the user task of {@code processes/visit.bpmn}
 * @param values of the step's form
 */
public record SentStep(
    UUID id,
    VisitId visit,
    CaseNumber caseNumber,
    String step,
    Map<String, Object> values,
    String sentBy) {}
