/** What can be asked for: service types, and the parts they need. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package callout.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
