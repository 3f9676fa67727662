/** Serves processes/exclusion.bpmn. */
@NullMarked
package callout.workflow.exclusions;

import org.jspecify.annotations.NullMarked;
