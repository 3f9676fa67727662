package callout.models;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Reads processes and their extension properties. */
final class ProcessFiles {

  private ProcessFiles() {}

  static BpmnModelInstance read(Path file) {
    return Bpmn.readModelFromFile(file.toFile());
  }

  /** The extension properties of an element; empty if it has none. */
  static Map<String, String> properties(BaseElement element) {
    Map<String, String> found = new TreeMap<>();
    for (CamundaProperties properties : extensions(element, CamundaProperties.class)) {
      properties
          .getCamundaProperties()
          .forEach(p -> found.put(p.getCamundaName(), p.getCamundaValue()));
    }
    return found;
  }

  static <T extends ModelElementInstance> Collection<T> extensions(
      BaseElement element, Class<T> type) {
    ExtensionElements extensions = element.getExtensionElements();
    return extensions == null ? List.of() : extensions.getChildElementsByType(type);
  }
}
