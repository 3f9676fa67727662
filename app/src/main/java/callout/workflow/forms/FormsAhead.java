package callout.workflow.forms;

import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Forms of steps that a process has not reached yet, of the version it runs on. */
@Component
public class FormsAhead {

  private final FormSchemas schemas;
  private final ObjectProvider<ShownFacts> shown;

  FormsAhead(FormSchemas schemas, ObjectProvider<ShownFacts> shown) {
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
   * Holds values against the form, without handing them to anybody. Called within an engine
   * command.
   *
   * @throws callout.shared.InvalidInput naming each mistake at its field
   */
  public void check(TaskEntity at, String formRef, Map<String, Object> values) {
    FormSchema form = schema(at, formRef);
    FormValidator.check(form, values, form.asksFacts() ? facts(at, formRef) : Map.of());
  }

  private FormSchema schema(TaskEntity at, String formRef) {
    return schemas.of(at.getProcessDefinition().getDeploymentId(), formRef);
  }
}
