/** Serves processes/slot-hold.bpmn. */
@NullMarked
package callout.workflow.slots;

import org.jspecify.annotations.NullMarked;
