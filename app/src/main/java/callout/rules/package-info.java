/** Typed access to the decision tables, and a receipt of each decision. Only caller of Flowable. */
@ApplicationModule(allowedDependencies = {"shared", "database"})
@NullMarked
package callout.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
