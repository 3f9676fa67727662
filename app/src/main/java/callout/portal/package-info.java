/**
 * The customers' pages: their own login and session, requests in customer words, what was released
 * to them. Nothing that is for the staff alone is read here.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "web",
      "customers",
      "workforce",
      "catalogue",
      "access",
      "planning",
      "intake",
      "fieldwork",
      "workflow",
      "workflow :: pages"
    })
@NullMarked
package callout.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
