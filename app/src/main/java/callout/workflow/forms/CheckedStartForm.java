package callout.workflow.forms;

import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/** Stands before the engine's own handler of a start form; see {@link CheckedTaskForm}. */
final class CheckedStartForm implements StartFormHandler {

  private final StartFormHandler engines;
  private final String formRef;
  private final FormSchemas schemas;

  CheckedStartForm(StartFormHandler engines, String formRef, FormSchemas schemas) {
    this.engines = engines;
    this.formRef = formRef;
    this.schemas = schemas;
  }

  @Override
  public void parseConfiguration(
      Element activity,
      DeploymentEntity deployment,
      ProcessDefinitionEntity definition,
      BpmnParse parse) {
    engines.parseConfiguration(activity, deployment, definition, parse);
  }

  @Override
  public StartFormData createStartFormData(ProcessDefinitionEntity definition) {
    return engines.createStartFormData(definition);
  }

  @Override
  public void submitFormVariables(VariableMap submitted, VariableScope scope) {
    ExecutionEntity instance = (ExecutionEntity) scope;
    String deployment = instance.getProcessDefinition().getDeploymentId();
    FormValues values = FormValidator.check(schemas.of(deployment, formRef), submitted, Map.of());
    Submission.begin(instance.getProcessInstanceId(), values);
  }
}
