/** Words every room speaks: ids, places, time windows, refusals. No Spring, no database. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package callout.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
