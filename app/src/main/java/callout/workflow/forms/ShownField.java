package callout.workflow.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;

/** A fact in the shape in which the engine hands it to Tasklist. */
final class ShownField {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ShownField() {}

  static FormField of(String name, Object value) {
    var field = new FormFieldImpl();
    field.setId(name);
    field.setValue(typed(value));
    return field;
  }

  private static TypedValue typed(Object value) {
    return value instanceof List<?> list ? json(list) : Variables.untypedValue(value);
  }

  private static TypedValue json(List<?> list) {
    try {
      return SpinValues.jsonValue(JSON.writeValueAsString(list)).create();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Options could not be written as JSON: " + list, e);
    }
  }
}
