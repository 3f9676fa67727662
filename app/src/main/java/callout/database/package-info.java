/** The one PostgreSQL: an own durable one when no JDBC URL is configured; and the one clock. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package callout.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
