/** An invented company to try Callout with. Made once, on the embedded database only. */
@ApplicationModule(
    allowedDependencies = {"shared", "customers", "workforce", "catalogue", "access", "workflow"})
@NullMarked
package callout.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
