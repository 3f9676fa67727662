package callout.integration;

import callout.intake.RequestInput;
import org.jspecify.annotations.Nullable;

/**
 * A time that somebody has chosen.
 *
 * @param start of the slot, as it was offered
 * @param writer whoever writes the request, by a name of the caller's own; holds one time at most,
 *     so that writers without a name would take theirs from each other
 * @param request as far as it is written: service type and place must be known
 */
record SlotChoice(
    @Nullable String start, @Nullable String writer, @Nullable RequestInput request) {}
