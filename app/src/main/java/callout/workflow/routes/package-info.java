/** Serves processes/route-planning.bpmn and processes/area-planning.bpmn. */
@NullMarked
package callout.workflow.routes;

import org.jspecify.annotations.NullMarked;
