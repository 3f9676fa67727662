/** Who asks for work and where: customers, their locations and contacts, and the areas we serve. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package callout.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
