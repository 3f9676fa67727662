package callout.workflow.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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
  private final FormSchemas schemas;
  private final Supplier<ShownFacts> shown;

  CheckedTaskForm(
      TaskFormHandler engines, String formRef, FormSchemas schemas, Supplier<ShownFacts> shown) {
    this.engines = engines;
    this.formRef = formRef;
    this.schemas = schemas;
    this.shown = shown;
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
    facts(task).forEach((name, value) -> fields.add(ShownField.of(name, value)));
    ((TaskFormDataImpl) form).setFormFields(fields);
    return form;
  }

  @Override
  public void submitFormVariables(VariableMap submitted, VariableScope scope) {
    TaskEntity task = (TaskEntity) scope;
    String deployment = task.getProcessDefinition().getDeploymentId();
    FormSchema form = schemas.of(deployment, formRef);
    FormValues values =
        FormValidator.check(form, submitted, form.asksFacts() ? facts(task) : Map.of());
    Submission.begin(task.getId(), values);
  }

  private Map<String, Object> facts(TaskEntity task) {
    return shown.get().of(formRef, task, task.getProcessInstance().getBusinessKey());
  }
}
