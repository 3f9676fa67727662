/** What a customer may see of reports and files. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "journal", "documents"})
@NullMarked
package callout.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
