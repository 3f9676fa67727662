/** The visit as the technician carries it out. */
@ApplicationModule(
    allowedDependencies = {"shared", "database", "audit", "journal", "documents", "cases"})
@NullMarked
package callout.fieldwork;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
