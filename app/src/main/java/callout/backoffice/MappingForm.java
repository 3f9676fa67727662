package callout.backoffice;

import callout.intake.imports.Mapping;
import callout.intake.imports.RequestField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The mapping as the page's form sends it: a few inputs for each field. */
final class MappingForm {

  private final MultiValueMap<String, String> inputs;

  private MappingForm(MultiValueMap<String, String> inputs) {
    this.inputs = inputs;
  }

  /** Empty inputs say nothing; what has no column says nothing of formats and values. */
  static Mapping read(MultiValueMap<String, String> inputs) {
    return new MappingForm(inputs).mapping();
  }

  private Mapping mapping() {
    Map<String, String> columns = new LinkedHashMap<>();
    Map<String, String> formats = new LinkedHashMap<>();
    Map<String, Map<String, String>> values = new LinkedHashMap<>();
    Map<String, String> defaults = new LinkedHashMap<>();
    for (RequestField field : RequestField.values()) {
      String code = field.code();
      String column = text("column." + code);
      String otherwise = text("default." + code);
      if (otherwise != null) {
        defaults.put(code, otherwise);
      }
      if (column == null) {
        continue;
      }
      columns.put(code, column);
      String format = text("format." + code);
      if (format != null) {
        formats.put(code, format);
      }
      Map<String, String> said = values(code);
      if (!said.isEmpty()) {
        values.put(code, said);
      }
    }
    return new Mapping(columns, formats, text("zone"), values, defaults);
  }

  private Map<String, String> values(String field) {
    List<String> from = inputs.getOrDefault("from." + field, List.of());
    List<String> to = inputs.getOrDefault("to." + field, List.of());
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(from.size(), to.size()); i++) {
      if (!to.get(i).isBlank()) {
        values.put(from.get(i), to.get(i).strip());
      }
    }
    String others = text("others." + field);
    if (others != null) {
      values.put(Mapping.ALL_OTHERS, others);
    }
    return values;
  }

  private @Nullable String text(String input) {
    String text = inputs.getFirst(input);
    return text == null || text.isBlank() ? null : text.strip();
  }
}
