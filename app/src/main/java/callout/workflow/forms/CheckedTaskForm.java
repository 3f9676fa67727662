package callout.workflow.forms;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.TaskFormDataImpl;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * Stands before the engine's own form handler of one user task: shows the task's facts, and holds
 * what is submitted against the form before anything of it is stored.
 */
final class CheckedTaskForm implements TaskFormHandler {

  private final TaskFormHandler engines;
  private final String formRef;
  private final DeployedForms deployed;

  CheckedTaskForm(TaskFormHandler engines, String formRef, DeployedForms deployed) {
    this.engines = engines;
    this.formRef = formRef;
    this.deployed = deployed;
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
  public TaskFormData createTaskForm(TaskEntity task) {
    TaskFormData form = engines.createTaskForm(task);
    List<FormField> fields = new ArrayList<>(form.getFormFields());
    deployed.facts(task, formRef).forEach((name, value) -> fields.add(ShownField.of(name, value)));
    ((TaskFormDataImpl) form).setFormFields(fields);
    return form;
  }

  @Override
  public void submitFormVariables(VariableMap submitted, VariableScope scope) {
    TaskEntity task = (TaskEntity) scope;
    Submission.begin(task.getId(), deployed.check(task, formRef, submitted));
  }
}
