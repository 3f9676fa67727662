package callout.workflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/**
 * The user tasks that may follow another one and may be sent before their turn: those that carry
 * the property {@code early} in the model. A task without it is where looking ahead ends.
 */
@Component
class StepsAhead {

  private static final String EARLY = "early";

  /**
   * @param key the user task's id
   * @param formRef its form
   */
  record Step(String key, String name, String nameDe, String formRef) {}

  private final RepositoryService repository;
  private final TaskNames names;
  private final Map<String, List<Step>> read = new ConcurrentHashMap<>();

  StepsAhead(RepositoryService repository, TaskNames names) {
    this.repository = repository;
    this.names = names;
  }

  /** The nearest first. */
  List<Step> after(String processDefinitionId, String taskKey) {
    return read.computeIfAbsent(
        processDefinitionId + "/" + taskKey, ignored -> read(processDefinitionId, taskKey));
  }

  private List<Step> read(String definition, String taskKey) {
    FlowNode from = repository.getBpmnModelInstance(definition).getModelElementById(taskKey);
    Set<String> seen = new HashSet<>(Set.of(taskKey));
    Deque<FlowNode> next = new ArrayDeque<>(following(from));
    List<Step> steps = new ArrayList<>();
    while (!next.isEmpty()) {
      FlowNode node = next.remove();
      if (!seen.add(node.getId())) {
        continue;
      }
      if (node instanceof UserTask task) {
        if (!isEarly(definition, task)) {
          continue;
        }
        steps.add(
            new Step(
                task.getId(),
                task.getName(),
                names.german(definition, task.getId(), task.getName()),
                task.getCamundaFormRef()));
      }
      next.addAll(following(node));
    }
    return List.copyOf(steps);
  }

  private boolean isEarly(String definition, UserTask task) {
    return names.property(definition, task.getId(), EARLY).filter("true"::equals).isPresent();
  }

  private static List<FlowNode> following(FlowNode node) {
    return node.getOutgoing().stream().map(SequenceFlow::getTarget).toList();
  }
}
