package callout.documents;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Values that say nothing, for rendering a template without a document to issue. */
final class MadeUp {

  private static final Map<Class<?>, Object> VALUES =
      Map.of(
          String.class,
          "–",
          Integer.class,
          1,
          Long.class,
          1L,
          BigDecimal.class,
          BigDecimal.ONE,
          Boolean.class,
          true);

  private MadeUp() {}

  /** A value for each name; a type that has none here is left out, and so found missing. */
  static Map<String, Object> values(Map<String, Class<?>> declared) {
    Map<String, Object> values = new HashMap<>();
    declared.forEach(
        (name, type) -> {
          Object value = VALUES.get(type);
          if (value != null) {
            values.put(name, value);
          }
        });
    return values;
  }
}
