/**
 * The office's own pages: home, the board, planning runs, visits that wait for a route, absences,
 * imports, API keys.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "web",
      "customers",
      "workforce",
      "catalogue",
      "cases",
      "access",
      "intake :: imports",
      "planning",
      "fieldwork",
      "workflow",
      "workflow :: pages",
      "workflow :: display"
    })
@NullMarked
package callout.backoffice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
