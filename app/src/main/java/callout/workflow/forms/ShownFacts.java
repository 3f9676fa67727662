package callout.workflow.forms;

import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * Tells what a form shows beside its fields. Asked whenever a form is opened, so that it is always
 * true; nothing of it is stored in the engine.
 */
public interface ShownFacts {

  /**
   * @param formRef the form's id
   * @return texts, numbers and lists of options (maps with {@code label} and {@code value})
   */
  Map<String, Object> of(String formRef, VariableScope scope, String businessKey);
}
