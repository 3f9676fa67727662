/** Serves processes/visit.bpmn. */
@NullMarked
package callout.workflow.visit;

import org.jspecify.annotations.NullMarked;
