/** The pages of cases and tasks, and the parts of pages that other faces show too. */
@NamedInterface("pages")
@NullMarked
package callout.workflow.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
