package callout.workflow.projection;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * What the model says about one element beside its logic: its extension properties. Their meaning
 * is told in {@code app/docs/models.md}.
 */
record ElementLabels(String id, String name, Map<String, String> properties) {

  private static final Namespace CAMUNDA =
      new Namespace(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS.getNamespaceUri());

  static ElementLabels of(Element element) {
    Map<String, String> properties = new HashMap<>();
    Element extensions = element.element("extensionElements");
    Element list = extensions == null ? null : extensions.elementNS(CAMUNDA, "properties");
    if (list != null) {
      for (Element property : list.elementsNS(CAMUNDA, "property")) {
        properties.put(property.attribute("name"), property.attribute("value"));
      }
    }
    String name = Optional.ofNullable(element.attribute("name")).orElse("");
    return new ElementLabels(
        element.attribute("id"), name.replace('\n', ' '), Map.copyOf(properties));
  }

  @Nullable String property(String key) {
    return properties.get(key);
  }

  /** The process variable that says how it was decided here; null where nothing is decided. */
  @Nullable String decidedBy() {
    return property("milestone.by");
  }

  /**
   * @param decision value of the variable that says how it was decided; null if nothing was
   */
  String milestone(@Nullable Object decision, String language) {
    String finished =
        properties.getOrDefault(
            "milestone." + language, properties.getOrDefault("name." + language, name));
    return decision == null
        ? finished
        : properties.getOrDefault("milestone." + decision + "." + language, finished);
  }
}
