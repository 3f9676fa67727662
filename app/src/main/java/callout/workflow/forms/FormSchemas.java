package callout.workflow.forms;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.stereotype.Component;

/**
 * The forms of a deployment. A process and its forms are deployed together, and a deployment never
 * changes, so each form is read once.
 */
@Component
class FormSchemas {

  private final Map<String, FormSchema> read = new ConcurrentHashMap<>();

  /** Called within an engine command. */
  FormSchema of(String deploymentId, String formRef) {
    return read.computeIfAbsent(
        deploymentId + "/" + formRef, ignored -> read(deploymentId, formRef));
  }

  private static FormSchema read(String deploymentId, String formRef) {
    String file = formRef + ".form";
    ResourceEntity resource =
        Context.getCommandContext()
            .getResourceManager()
            .findResourcesByDeploymentId(deploymentId)
            .stream()
            .filter(r -> r.getName().equals(file) || r.getName().endsWith("/" + file))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "Deployment %s has no form '%s'. Maybe it was deployed without it?"
                            .formatted(deploymentId, formRef)));
    return FormSchema.parse(new String(resource.getBytes(), StandardCharsets.UTF_8));
  }
}
