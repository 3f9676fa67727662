/**
 * Domain events: published in the transaction that caused them, kept as an outbox, told to open
 * pages.
 */
@ApplicationModule(allowedDependencies = {"shared", "audit"})
@NullMarked
package callout.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
