package callout.workflow.forms;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of one submitted form, already found to fit it. */
public record FormValues(Map<String, Object> values) {

  /** Text, stripped; null if left empty. */
  public @Nullable String text(String key) {
    Object value = values.get(key);
    return value == null || value.toString().isBlank() ? null : value.toString().strip();
  }

  /** Text of a field that the form requires. */
  public String required(String key) {
    String text = text(key);
    if (text == null) {
      throw new IllegalStateException(
          "The form let '%s' pass without a value. Maybe it should require it?".formatted(key));
    }
    return text;
  }

  /** A decimal number; null if left empty. */
  public @Nullable Double decimal(String key) {
    Object value = values.get(key);
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    String text = text(key);
    return text == null ? null : Double.valueOf(text);
  }

  /** A whole number; null if left empty. */
  public @Nullable Integer whole(String key) {
    Double number = decimal(key);
    return number == null ? null : (int) Math.round(number);
  }
}
