package callout.workflow;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.springframework.stereotype.Component;

/** The German names of user tasks, read from the models that the tasks run on. */
@Component
class TaskNames {

  private static final String NAME_DE = "name.de";

  private final RepositoryService repository;
  private final Map<String, String> read = new ConcurrentHashMap<>();

  TaskNames(RepositoryService repository) {
    this.repository = repository;
  }

  String german(String processDefinitionId, String taskKey, String otherwise) {
    return read.computeIfAbsent(
        processDefinitionId + "/" + taskKey,
        ignored -> read(processDefinitionId, taskKey, otherwise));
  }

  private String read(String processDefinitionId, String taskKey, String otherwise) {
    BpmnModelInstance model = repository.getBpmnModelInstance(processDefinitionId);
    UserTask task = model.getModelElementById(taskKey);
    return task.getExtensionElements() == null
        ? otherwise
        : task
            .getExtensionElements()
            .getElementsQuery()
            .filterByType(CamundaProperties.class)
            .list()
            .stream()
            .flatMap(properties -> properties.getCamundaProperties().stream())
            .filter(property -> NAME_DE.equals(property.getCamundaName()))
            .map(property -> property.getCamundaValue())
            .findFirst()
            .orElse(otherwise);
  }
}
