package callout.planning;

import callout.shared.RunId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a planning run suggests, or where it stands as long as it suggests nothing.
 *
 * @param message why a failed run has no routes
 * @param routes by day, then technician; also those without a new stop
 * @param leftOut visits nobody was found for, the most pressing first
 * @param score the solver's, such as {@code 0hard/0medium/-5400soft}
 * @param publication what became of it; null until published
 */
public record Proposal(
    RunId run,
    RunRequest request,
    RunState state,
    @Nullable String message,
    List<ProposedRoute> routes,
    List<LeftOut> leftOut,
    @Nullable String score,
    RouteTotals totals,
    @Nullable Publication publication) {

  /** How many visits were handed on as tasks by a publication that had nothing else; else 0. */
  public int handedOn() {
    boolean nothingElse =
        publication != null
            && publication.planned().isEmpty()
            && publication.moved().isEmpty()
            && publication.skipped().isEmpty();
    return nothingElse ? (int) leftOut.stream().filter(left -> !left.planned()).count() : 0;
  }
}
