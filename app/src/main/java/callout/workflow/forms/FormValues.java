package callout.workflow.forms;

import callout.shared.InvalidInput;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
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

  /** An exact decimal number; null if left empty. */
  public @Nullable BigDecimal amount(String key) {
    String text = text(key);
    return text == null ? null : new BigDecimal(text);
  }

  /** What was chosen from a list of choices; empty if nothing was. */
  public List<String> chosen(String key) {
    Object value = values.get(key);
    return value == null ? List.of() : items(value);
  }

  /** Tasklist sends a list as a JSON array, Callout's own pages as a list. */
  static boolean isList(Object value) {
    return value instanceof Collection
        || value instanceof SpinJsonNode node && node.isArray()
        || value instanceof String text && text.startsWith("[") && text.endsWith("]");
  }

  static List<String> items(Object value) {
    if (value instanceof Collection<?> list) {
      return list.stream().map(String::valueOf).toList();
    }
    SpinJsonNode json = value instanceof SpinJsonNode node ? node : Spin.JSON(value.toString());
    return json.elements().stream().map(SpinJsonNode::stringValue).toList();
  }

  /** Whether the box is ticked. */
  public boolean ticked(String key) {
    return Boolean.TRUE.equals(values.get(key)) || "true".equals(values.get(key));
  }

  /**
   * A time; one without an offset is meant in the zone.
   *
   * @throws InvalidInput if it is none
   */
  public Instant moment(String key, ZoneId zone) {
    String text = required(key);
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException noOffset) {
      try {
        return LocalDateTime.parse(text).atZone(zone).toInstant();
      } catch (DateTimeException neither) {
        throw InvalidInput.at(key, "no-time", "Enter a day and a time.");
      }
    }
  }

  /** A whole number; null if left empty. */
  public @Nullable Integer whole(String key) {
    Double number = decimal(key);
    return number == null ? null : (int) Math.round(number);
  }
}
