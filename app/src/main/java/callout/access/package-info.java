/** Who may use the API: keys of customers, with scopes. */
@ApplicationModule(allowedDependencies = {"shared", "customers"})
@NullMarked
package callout.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
