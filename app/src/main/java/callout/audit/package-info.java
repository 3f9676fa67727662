/** Who did what, appended in the transaction that did it. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package callout.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
