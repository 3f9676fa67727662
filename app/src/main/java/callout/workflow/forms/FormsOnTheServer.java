package callout.workflow.forms;

import callout.workflow.ParseListenerPlugin;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;
import org.springframework.stereotype.Component;

/** Puts our form handlers before the engine's, for every form that a process names. */
@Component
class FormsOnTheServer extends ParseListenerPlugin {

  private final FormSchemas schemas;
  private final DeployedForms deployed;

  FormsOnTheServer(FormSchemas schemas, DeployedForms deployed) {
    this.schemas = schemas;
    this.deployed = deployed;
  }

  @Override
  protected BpmnParseListener listener() {
    return new Placing();
  }

  private final class Placing extends AbstractBpmnParseListener {

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
      String formRef = formRef(element);
      if (formRef != null) {
        TaskDefinition task =
            ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.setTaskFormHandler(new CheckedTaskForm(task.getTaskFormHandler(), formRef, deployed));
      }
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
      StartFormHandler engines = definition.getStartFormHandler();
      if (engines == null) {
        return;
      }
      element.elements("startEvent").stream()
          .map(this::formRef)
          .filter(ref -> ref != null)
          .findFirst()
          .ifPresent(
              ref -> definition.setStartFormHandler(new CheckedStartForm(engines, ref, schemas)));
    }

    @SuppressWarnings("NullAway") // null is the engine's answer for "no such attribute"
    private String formRef(Element element) {
      return element.attributeNS(
          new Namespace(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS.getNamespaceUri()), "formRef");
    }
  }
}
