package callout.workflow;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

/**
 * What the models say about user tasks beside their logic, such as their German names; read from
 * the models that the tasks run on.
 */
@Component
class TaskNames {

  private static final String NAME_DE = "name.de";

  private final RepositoryService repository;
  private final Map<String, Optional<String>> read = new ConcurrentHashMap<>();

  TaskNames(RepositoryService repository) {
    this.repository = repository;
  }

  String german(String processDefinitionId, String taskKey, String otherwise) {
    return property(processDefinitionId, taskKey, NAME_DE).orElse(otherwise);
  }

  /** An extension property of a user task; empty if the model gives it none of that name. */
  Optional<String> property(String processDefinitionId, String taskKey, String property) {
    return read.computeIfAbsent(
        processDefinitionId + "/" + taskKey + "/" + property,
        ignored -> read(processDefinitionId, taskKey, property));
  }

  private Optional<String> read(String processDefinitionId, String taskKey, String property) {
    BpmnModelInstance model = repository.getBpmnModelInstance(processDefinitionId);
    UserTask task = model.getModelElementById(taskKey);
    return task.getExtensionElements() == null
        ? Optional.empty()
        : task
            .getExtensionElements()
            .getElementsQuery()
            .filterByType(CamundaProperties.class)
            .list()
            .stream()
            .flatMap(properties -> properties.getCamundaProperties().stream())
            .filter(candidate -> property.equals(candidate.getCamundaName()))
            .map(CamundaProperty::getCamundaValue)
            .findFirst();
  }
}
