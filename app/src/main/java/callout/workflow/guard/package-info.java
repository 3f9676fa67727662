/**
 * Guards the engine: what expressions may reach, what filters may evaluate, how a form is refused,
 * what history keeps.
 */
@NullMarked
package callout.workflow.guard;

import org.jspecify.annotations.NullMarked;
