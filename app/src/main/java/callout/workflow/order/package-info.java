/** Serves processes/service-order.bpmn. */
@NullMarked
package callout.workflow.order;

import org.jspecify.annotations.NullMarked;
