package callout.intake.imports;

import callout.shared.FieldProblem;
import callout.shared.InvalidInput;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads and writes mappings, and tells at its place what is no mapping. */
final class MappingJson {

  private static final int MOST_CHARACTERS = 256 * 1024;
  private static final Set<String> PARTS =
      Set.of("columns", "formats", "zone", "values", "defaults");
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final List<FieldProblem> problems = new ArrayList<>();

  private MappingJson() {}

  /**
   * @throws InvalidInput at {@code mapping} or at the place in it
   */
  static Mapping read(@Nullable String text) {
    if (text == null || text.isBlank()) {
      throw InvalidInput.at("mapping", "required", "Say in JSON which column is which field.");
    }
    if (text.length() > MOST_CHARACTERS) {
      throw InvalidInput.at("mapping", "too-long", "A mapping of more than 256 KB is not read.");
    }
    return new MappingJson().mapping(tree(text.startsWith("\uFEFF") ? text.substring(1) : text));
  }

  static String write(Mapping mapping) {
    try {
      return JSON.writeValueAsString(mapping);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A mapping could not be written.", e);
    }
  }

  private static JsonNode tree(String text) {
    try (JsonParser parser = JSON.createParser(text)) {
      try {
        return JSON.readTree(parser);
      } catch (JsonProcessingException e) {
        throw unreadable(parser, e);
      }
    } catch (IOException e) {
      throw new IllegalStateException("Text in memory could not be read.", e);
    }
  }

  private static InvalidInput unreadable(JsonParser parser, JsonProcessingException e) {
    if (String.valueOf(e.getOriginalMessage()).startsWith("Duplicate field")) {
      String place =
          parser.getParsingContext().pathAsPointer().toString().substring(1).replace('/', '.');
      return InvalidInput.at(
          "mapping." + place, "twice", "This is given twice; give each field one column.");
    }
    return InvalidInput.at(
        "mapping",
        "malformed",
        "This is no well-formed JSON (line %d, column %d)."
            .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
  }

  private Mapping mapping(JsonNode tree) {
    if (!tree.isObject()) {
      throw InvalidInput.at("mapping", "no-object", "A mapping is a JSON object.");
    }
    for (String part : (Iterable<String>) tree::fieldNames) {
      if (!PARTS.contains(part)) {
        problem(
            part, "unknown-field", "A mapping has columns, formats, zone, values and defaults.");
      }
    }
    var mapping =
        new Mapping(
            texts("columns", tree.get("columns")),
            texts("formats", tree.get("formats")),
            tree.hasNonNull("zone") ? text("zone", tree.get("zone")) : null,
            values(tree.get("values")),
            texts("defaults", tree.get("defaults")));
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    return mapping;
  }

  private Map<String, Map<String, String>> values(@Nullable JsonNode node) {
    Map<String, Map<String, String>> all = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : object("values", node).properties()) {
      all.put(field.getKey(), texts("values." + field.getKey(), field.getValue()));
    }
    return all;
  }

  private Map<String, String> texts(String place, @Nullable JsonNode node) {
    Map<String, String> all = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : object(place, node).properties()) {
      all.put(entry.getKey(), text(place + "." + entry.getKey(), entry.getValue()));
    }
    return all;
  }

  private String text(String place, JsonNode node) {
    if (node.isArray() && place.startsWith("columns.")) {
      problem(place, "two-columns", "Give each field one column.");
    } else if (node.isContainerNode() || node.isNull()) {
      problem(place, "no-text", "A text is expected here.");
    }
    return node.asText();
  }

  /** An empty object where nothing, or nothing useful, is given. */
  private JsonNode object(String place, @Nullable JsonNode node) {
    if (node != null && node.isObject()) {
      return node;
    }
    if (node != null && !node.isNull()) {
      problem(place, "no-object", "A JSON object is expected here.");
    }
    return JSON.createObjectNode();
  }

  private void problem(String place, String code, String message) {
    problems.add(new FieldProblem("mapping." + place, code, message));
  }
}
