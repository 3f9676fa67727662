package callout.workflow.web;

import org.jspecify.annotations.Nullable;

/**
 * A confirmation as pages tell of it, without prices.
 *
 * @param reason why it was proposed
 * @param answer what a supervisor or the customer said to it; null if nobody said anything
 * @param who proposed it
 * @param which its number, and the version it made, such as "Confirmation 3 → version 4"
 */
public record ChangeLine(
    String change,
    String reason,
    @Nullable String answer,
    String who,
    Standing standing,
    String which) {}
