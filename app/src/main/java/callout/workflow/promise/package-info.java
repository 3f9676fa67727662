/** Serves processes/promise.bpmn. */
@NullMarked
package callout.workflow.promise;

import org.jspecify.annotations.NullMarked;
