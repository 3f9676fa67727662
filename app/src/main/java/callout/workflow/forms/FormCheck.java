package callout.workflow.forms;

import java.util.Map;

/** The check of a form for those who read its values without a task of the engine. */
public final class FormCheck {

  private FormCheck() {}

  /**
   * @param schema the deployed {@code .form}
   * @throws callout.shared.InvalidInput naming every mistake at its field
   */
  public static FormValues check(String schema, Map<String, Object> submitted) {
    return FormValidator.check(FormSchema.parse(schema), submitted, Map.of());
  }
}
