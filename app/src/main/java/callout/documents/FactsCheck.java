package callout.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRPropertiesMap;
import net.sf.jasperreports.engine.JasperReport;
import org.jspecify.annotations.Nullable;

/**
 * Holds facts and lines against what a template declares, so that a misspelt or forgotten fact
 * fails and never prints as a blank. Everything declared must be there, unless it carries the
 * property {@code callout.optional}.
 */
final class FactsCheck {

  private static final String OPTIONAL = "callout.optional";

  private final String kind;
  private final Map<String, Slot> facts = new HashMap<>();
  private final Map<String, Slot> fields = new HashMap<>();

  private FactsCheck(String kind) {
    this.kind = kind;
  }

  static FactsCheck of(String kind, JasperReport report) {
    FactsCheck check = new FactsCheck(kind);
    for (JRParameter parameter : report.getParameters()) {
      if (!parameter.isSystemDefined()) {
        check.facts.put(
            parameter.getName(), Slot.of(parameter.getValueClass(), parameter.getPropertiesMap()));
      }
    }
    JRField[] declared = report.getFields();
    for (JRField field : declared == null ? new JRField[0] : declared) { // null: it has no lines
      check.fields.put(field.getName(), Slot.of(field.getValueClass(), field.getPropertiesMap()));
    }
    return check;
  }

  /** The facts without optional ones that are blank: for a template these are absent. */
  Map<String, Object> withoutBlanks(Map<String, Object> given) {
    Map<String, Object> kept = new HashMap<>(given);
    kept.entrySet().removeIf(fact -> isBlank(fact.getValue()) && isOptional(fact.getKey()));
    return kept;
  }

  private static boolean isBlank(@Nullable Object value) {
    return value == null || value instanceof String text && text.isBlank();
  }

  private boolean isOptional(String fact) {
    Slot slot = facts.get(fact);
    return slot != null && slot.optional();
  }

  void check(Map<String, Object> given, List<Map<String, Object>> lines) {
    check("fact", facts, given);
    for (Map<String, Object> line : lines) {
      check("line field", fields, line);
    }
  }

  /** Facts that fit and say nothing, the optional ones too. */
  Map<String, Object> madeUpFacts() {
    return MadeUp.values(types(facts));
  }

  /** One line likewise. */
  List<Map<String, Object>> madeUpLines() {
    return List.of(MadeUp.values(types(fields)));
  }

  private static Map<String, Class<?>> types(Map<String, Slot> slots) {
    Map<String, Class<?>> types = new HashMap<>();
    slots.forEach((name, slot) -> types.put(name, slot.type()));
    return types;
  }

  private void check(String what, Map<String, Slot> declared, Map<String, Object> given) {
    Set<String> unknown = new TreeSet<>(given.keySet());
    unknown.removeAll(declared.keySet());
    if (!unknown.isEmpty()) {
      throw new RenderingFailed(
          kind, "does not declare the %s %s; maybe misspelt?".formatted(what, unknown));
    }
    declared.forEach(
        (name, slot) -> {
          Object value = given.get(name);
          if (value == null && !slot.optional()) {
            throw new RenderingFailed(kind, "needs the %s '%s'".formatted(what, name));
          }
          if (value != null && !slot.type().isInstance(value)) {
            throw new RenderingFailed(
                kind,
                "needs the %s '%s' as %s, not %s"
                    .formatted(
                        what, name, slot.type().getSimpleName(), value.getClass().getSimpleName()));
          }
        });
  }

  private record Slot(Class<?> type, boolean optional) {

    static Slot of(Class<?> type, JRPropertiesMap properties) {
      return new Slot(type, Boolean.parseBoolean(properties.getProperty(OPTIONAL)));
    }
  }
}
