/**
 * Visits to be planned, routes, travel times and the reasons why a visit was left out. Only caller
 * of Timefold.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "database",
      "audit",
      "journal",
      "rules",
      "workforce",
      "catalogue"
    })
@NullMarked
package callout.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
