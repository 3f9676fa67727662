package callout.workflow.projection;

import callout.workflow.ParseListenerPlugin;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Hangs the projection's listeners on every element of every process, so that none is forgotten.
 */
@Component
class ProjectionPlugin extends ParseListenerPlugin {

  /** That a process has started is told by the step that started it. */
  private static final Set<String> SILENT =
      Set.of(
          "startEvent",
          "exclusiveGateway",
          "parallelGateway",
          "inclusiveGateway",
          "eventBasedGateway");

  private final ProjectionListeners projection;

  ProjectionPlugin(ProjectionListeners projection) {
    this.projection = projection;
  }

  @Override
  protected BpmnParseListener listener() {
    return new Hanging();
  }

  private final class Hanging extends AbstractBpmnParseListener {

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
      hang(process, definition.getActivities(), definition);
    }

    private void hang(
        Element scope, List<ActivityImpl> activities, ProcessDefinitionEntity definition) {
      for (Element element : scope.elements()) {
        String id = element.attribute("id");
        ActivityImpl activity = id == null ? null : definition.findActivity(id);
        if (activity == null || isSilent(element)) {
          continue;
        }
        hang(element, activity);
        hang(element, activity.getActivities(), definition); // an embedded sub-process
      }
    }

    /** A start that names its milestone is told: nothing before it says the same. */
    private boolean isSilent(Element element) {
      return SILENT.contains(element.getTagName())
          && ElementLabels.of(element).property("milestone.en") == null;
    }

    private void hang(Element element, ActivityImpl activity) {
      ElementLabels labels = ElementLabels.of(element);
      activity.addBuiltInListener(
          ExecutionListener.EVENTNAME_START,
          (ExecutionListener) execution -> projection.entered(labels, execution));
      if (element.getTagName().equals("endEvent")) {
        activity.addBuiltInListener(
            ExecutionListener.EVENTNAME_START,
            (ExecutionListener) execution -> projection.ended(labels, execution));
      }
      activity.addBuiltInListener(
          ExecutionListener.EVENTNAME_END,
          (ExecutionListener) execution -> projection.finished(labels, execution));
      if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior userTask) {
        TaskDefinition task = userTask.getTaskDefinition();
        task.addBuiltInTaskListener(
            TaskListener.EVENTNAME_CREATE,
            (TaskListener) waiting -> projection.taskWaits(labels, waiting));
        task.addBuiltInTaskListener(
            TaskListener.EVENTNAME_ASSIGNMENT,
            (TaskListener) given -> projection.taskGiven(labels, given));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, projection::taskOver);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, projection::taskOver);
      }
    }
  }
}
