/** The facts a task shows to the one who does it. */
@NullMarked
package callout.workflow.display;

import org.jspecify.annotations.NullMarked;
