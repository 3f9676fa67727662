/** Service orders, their lines and their immutable versions. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "journal",
      "rules",
      "documents",
      "cases",
      "catalogue"
    })
@NullMarked
package callout.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
