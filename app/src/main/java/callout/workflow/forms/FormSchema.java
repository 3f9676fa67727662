package callout.workflow.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A deployed form, as far as the server must know it.
 *
 * @param json the form as it was deployed
 */
record FormSchema(String id, String json, List<FormField> fields) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Options whose labels depend on the language are a FEEL list of label and value. */
  private static final Pattern OPTION_VALUE = Pattern.compile("value:\\s*\"([^\"]+)\"");

  private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
  private static final Pattern NAME = Pattern.compile("[\\p{Alpha}_][\\p{Alnum}_]*");

  static FormSchema parse(String json) {
    try {
      JsonNode form = JSON.readTree(json);
      List<FormField> fields = new ArrayList<>();
      collect(form.path("components"), Optional.empty(), fields);
      return new FormSchema(form.path("id").asText(), json, List.copyOf(fields));
    } catch (IOException e) {
      throw new UncheckedIOException("A deployed form is no JSON.", e);
    }
  }

  /** A group's condition holds for what is inside it, unless that has one of its own. */
  private static void collect(
      JsonNode components, Optional<String> hiddenByGroup, List<FormField> fields) {
    for (JsonNode component : components) {
      Optional<String> hide =
          feel(component.path("conditional").path("hide")).or(() -> hiddenByGroup);
      if (component.has("components")) {
        collect(component.path("components"), hide, fields);
      } else if (component.hasNonNull("key")) {
        fields.add(field(component, hide));
      }
    }
  }

  /**
   * Whether a condition names anything but the form's own fields, and so needs the facts shown
   * beside them. A word of FEEL itself counts as well, which costs a look and no mistake.
   */
  boolean asksFacts() {
    Set<String> own = fields.stream().map(FormField::key).collect(Collectors.toSet());
    return fields.stream()
        .flatMap(field -> field.hideWhen().stream())
        .map(condition -> STRING.matcher(condition).replaceAll(" "))
        .flatMap(condition -> NAME.matcher(condition).results())
        .anyMatch(name -> !own.contains(name.group()));
  }

  private static FormField field(JsonNode component, Optional<String> hide) {
    JsonNode validate = component.path("validate");
    List<String> options = new ArrayList<>();
    component.path("values").forEach(option -> options.add(option.path("value").asText()));
    Matcher translated = OPTION_VALUE.matcher(component.path("valuesExpression").asText());
    while (translated.find()) {
      options.add(translated.group(1));
    }
    return new FormField(
        component.path("key").asText(),
        component.path("type").asText(),
        validate.path("required").asBoolean(false),
        integer(validate.path("minLength")),
        integer(validate.path("maxLength")),
        decimal(validate.path("min")),
        decimal(validate.path("max")),
        component.path("decimalDigits").asInt(-1) == 0,
        text(validate.path("pattern")),
        text(validate.path("validationType")).filter(type -> !type.equals("custom")),
        hide,
        options.stream().distinct().toList());
  }

  private static Optional<String> feel(JsonNode node) {
    return text(node).map(expression -> expression.replaceFirst("^=\\s*", ""));
  }

  private static Optional<String> text(JsonNode node) {
    return node.isTextual() && !node.asText().isBlank()
        ? Optional.of(node.asText())
        : Optional.empty();
  }

  private static OptionalInt integer(JsonNode node) {
    return node.isNumber() ? OptionalInt.of(node.intValue()) : OptionalInt.empty();
  }

  private static OptionalDouble decimal(JsonNode node) {
    return node.isNumber() ? OptionalDouble.of(node.doubleValue()) : OptionalDouble.empty();
  }
}
