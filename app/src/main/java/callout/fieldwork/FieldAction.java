package callout.fieldwork;

import callout.shared.CaseNumber;
import callout.shared.VisitId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of a visit as its technician sent it.
 *
 * @param id made by the sender: the same id is the same action
 * @param step the user task of {@code processes/visit.bpmn}
 * @param values of the step's form
 * @param problem why it was refused, in English; null if it was not
 */
public record FieldAction(
    UUID id,
    VisitId visit,
    CaseNumber caseNumber,
    String step,
    Map<String, Object> values,
    String sentBy,
    Instant sentAt,
    ActionState state,
    @Nullable String problem) {}
