package callout.workflow.forms;

import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The forms of a process's user tasks, as they stand in the deployment it runs on: of the task that
 * is open, and of one that is still to come.
 */
@Component
public class DeployedForms {

  private final FormSchemas schemas;

  /** Asked for late: who tells the facts needs the engine, which is built with us. */
  private final ObjectProvider<ShownFacts> shown;

  DeployedForms(FormSchemas schemas, ObjectProvider<ShownFacts> shown) {
    this.schemas = schemas;
    this.shown = shown;
  }

  /**
   * The form as it stands in the deployment. Called within an engine command.
   *
   * @param at where the process stands now
   */
  public String json(TaskEntity at, String formRef) {
    return schema(at, formRef).json();
  }

  /** What the form would show now. Called within an engine command. */
  public Map<String, Object> facts(TaskEntity at, String formRef) {
    return shown.getObject().of(formRef, at, at.getProcessInstance().getBusinessKey());
  }

  /**
   * Holds what was submitted against the form. Called within an engine command.
   *
   * @throws callout.shared.InvalidInput naming each mistake at its field
   */
  public FormValues check(TaskEntity at, String formRef, Map<String, Object> submitted) {
    FormSchema form = schema(at, formRef);
    return FormValidator.check(form, submitted, form.asksFacts() ? facts(at, formRef) : Map.of());
  }

  private FormSchema schema(TaskEntity at, String formRef) {
    return schemas.of(at.getProcessDefinition().getDeploymentId(), formRef);
  }
}
