package callout.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.value.JsonValue;

/** The engine's typed values as plain ones that a page can be given. */
final class Values {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Values() {}

  static Map<String, Object> plain(VariableMap variables) {
    Map<String, Object> plain = new HashMap<>();
    for (String name : variables.keySet()) {
      TypedValue value = variables.getValueTyped(name);
      Object content = value instanceof JsonValue json ? parse(json) : value.getValue();
      if (content != null) {
        plain.put(name, content);
      }
    }
    return plain;
  }

  private static Object parse(JsonValue json) {
    try {
      return JSON.readValue(json.getValueSerialized(), Object.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The engine hands out JSON that is none.", e);
    }
  }
}
