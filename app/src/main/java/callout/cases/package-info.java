/** What makes a case one thing: its number, whose it is, the people on it, who may see it. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "journal", "web"})
@NullMarked
package callout.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
