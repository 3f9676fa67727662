/** Serves processes/confirmation.bpmn. */
@NullMarked
package callout.workflow.confirmation;

import org.jspecify.annotations.NullMarked;
