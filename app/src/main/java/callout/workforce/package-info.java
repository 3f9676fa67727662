/**
 * Who does the work: technicians, their skills, shifts and absences, and the areas of the staff.
 */
@ApplicationModule(allowedDependencies = {"shared", "audit", "journal", "customers"})
@NullMarked
package callout.workforce;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
