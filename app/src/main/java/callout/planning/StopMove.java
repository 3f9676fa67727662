package callout.planning;

import callout.shared.VisitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a dispatcher wants on the board: a visit at another place in the plan.
 *
 * @param technician username
 * @param start of the work
 * @param seen version of the visit's stop when it was looked at; null if it waited then
 */
public record StopMove(VisitId visit, String technician, Instant start, @Nullable Long seen) {}
