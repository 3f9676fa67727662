/** Serves processes/service-request.bpmn. */
@NullMarked
package callout.workflow.request;

import org.jspecify.annotations.NullMarked;
