package callout.planning;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who could be given a visit by hand.
 *
 * @param missingSkills what the visit asks for and they lack; empty: they can do it
 * @param earliestStart when they could begin, as their days stand; null: not within two weeks
 */
public record TechnicianOption(
    String technician, String name, Set<String> missingSkills, @Nullable Instant earliestStart) {}
