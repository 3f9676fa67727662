package callout.planning;

import callout.shared.RunId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A planning run in a list.
 *
 * @param message the sentence of a failed run
 * @param published visits it has put on routes, or moved; 0 until it is published
 */
public record RunSummary(
    RunId run,
    RunRequest request,
    RunState state,
    Instant openedAt,
    @Nullable String message,
    int published) {}
