/** Pages on which the office draws up, ends, re-opens and follows up orders. */
@NullMarked
package callout.workflow.web.orders;

import org.jspecify.annotations.NullMarked;
