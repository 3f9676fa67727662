/** Where each case stands and what has happened, written in the transaction in which it happens. */
@NullMarked
package callout.workflow.projection;

import org.jspecify.annotations.NullMarked;
