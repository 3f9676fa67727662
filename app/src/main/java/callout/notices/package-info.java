/** Mail to people outside, through an outbox. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "journal"})
@NullMarked
package callout.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
