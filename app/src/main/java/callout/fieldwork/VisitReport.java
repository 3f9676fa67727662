package callout.fieldwork;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a technician reports at the end of a visit.
 *
 * @param reason why the work was not carried out
 * @param remainingWork what is left to do if it was done in part
 * @param workedHours hours of work on site; null if not told
 * @param problems what was found on site, is not part of the order and still has to be seen to
 */
public record VisitReport(
    VisitResult result,
    @Nullable NotDoneReason reason,
    @Nullable String remainingWork,
    @Nullable BigDecimal workedHours,
    @Nullable String usedMaterials,
    @Nullable String problems,
    @Nullable String remarks) {}
