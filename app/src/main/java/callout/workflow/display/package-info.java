/** The facts a task shows to the one who does it. */
@NamedInterface("display")
@NullMarked
package callout.workflow.display;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
