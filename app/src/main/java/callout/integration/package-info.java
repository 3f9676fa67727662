/** The API that other systems use. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "database",
      "audit",
      "journal",
      "web",
      "customers",
      "cases",
      "access",
      "planning",
      "intake",
      "intake :: imports",
      "orders",
      "workflow"
    })
@NullMarked
package callout.integration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
