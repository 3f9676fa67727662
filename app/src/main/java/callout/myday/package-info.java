/** A technician's own pages, for a phone first. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "web",
      "customers",
      "workforce",
      "planning",
      "intake",
      "documents",
      "orders",
      "fieldwork",
      "workflow",
      "workflow :: pages",
      "workflow :: display"
    })
@NullMarked
package callout.myday;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
