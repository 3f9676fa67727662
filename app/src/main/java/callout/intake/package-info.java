/** Requests as customers make them: checked, kept, triaged, reviewed. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "database",
      "audit",
      "journal",
      "rules",
      "customers",
      "workforce",
      "catalogue",
      "cases",
      "planning"
    })
@NullMarked
package callout.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
