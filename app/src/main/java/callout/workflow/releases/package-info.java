/** Serves processes/release.bpmn. */
@NullMarked
package callout.workflow.releases;

import org.jspecify.annotations.NullMarked;
