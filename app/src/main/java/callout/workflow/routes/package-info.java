/** Serves processes/route-planning.bpmn. */
@NullMarked
package callout.workflow.routes;

import org.jspecify.annotations.NullMarked;
