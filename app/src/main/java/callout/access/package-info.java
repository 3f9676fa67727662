/**
 * Who may use the API and the portal: keys of other systems with their scopes, accounts of
 * customers' people with their grants.
 */
@ApplicationModule(allowedDependencies = {"shared", "audit", "customers"})
@NullMarked
package callout.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
