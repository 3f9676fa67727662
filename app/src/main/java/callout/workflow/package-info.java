/**
 * Between the models and the rooms: delegates, form receivers, triggers, the projection of where
 * cases stand. Only caller of Camunda.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "database",
      "audit",
      "journal",
      "rules",
      "documents",
      "notices",
      "web",
      "customers",
      "workforce",
      "catalogue",
      "cases",
      "planning",
      "intake",
      "orders",
      "fieldwork",
      "release"
    })
@NullMarked
package callout.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
