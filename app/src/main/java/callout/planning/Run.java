package callout.planning;

import callout.shared.RunId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A planning run without its problem and result.
 *
 * @param published visits it has put on routes, or moved; 0 until it is published
 */
record Run(
    RunId id,
    RunRequest request,
    RunState state,
    @Nullable String message,
    boolean announced,
    Instant openedAt,
    int published) {}
