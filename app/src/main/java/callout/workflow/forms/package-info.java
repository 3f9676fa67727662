/** Camunda Forms on the server: what they ask, whether an answer fits, what they show. */
@NullMarked
package callout.workflow.forms;

import org.jspecify.annotations.NullMarked;
