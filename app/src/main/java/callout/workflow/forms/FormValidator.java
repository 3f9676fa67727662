package callout.workflow.forms;

import callout.shared.Characters;
import callout.shared.ContactShapes;
import callout.shared.FieldProblem;
import callout.shared.InvalidInput;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Holds submitted values against the form they were asked with. The engine itself never does: it
 * takes whatever is posted.
 */
final class FormValidator {

  private static final int LONGEST_TEXT = 10_000;

  private final FormSchema form;
  private final Map<String, Object> values;
  private final List<FieldProblem> problems = new ArrayList<>();

  private FormValidator(FormSchema form, Map<String, Object> values) {
    this.form = form;
    this.values = values;
  }

  /**
   * @param shown the facts that the form showed beside its fields; conditions may ask them
   * @return the values of the fields that were asked
   * @throws InvalidInput naming every mistake at its field
   */
  static FormValues check(
      FormSchema form, Map<String, Object> submitted, Map<String, Object> shown) {
    var validator = new FormValidator(form, submitted);
    FormValues checked = validator.check(shown);
    if (!validator.problems.isEmpty()) {
      throw new InvalidInput(validator.problems);
    }
    return checked;
  }

  private FormValues check(Map<String, Object> shown) {
    Map<String, FormField> known = new HashMap<>();
    form.fields().forEach(field -> known.put(field.key(), field));
    values.keySet().stream()
        .filter(key -> !known.containsKey(key))
        .sorted()
        .forEach(
            key -> refuse(key, "unknown-field", "This form has no field '%s'.".formatted(key)));
    Map<String, Object> facts = new HashMap<>(shown);
    form.fields().forEach(field -> facts.put(field.key(), values.get(field.key())));
    Map<String, Object> checked = new HashMap<>();
    for (FormField field : form.fields()) {
      if (field.hideWhen().filter(hide -> Feel.isTrue(hide, facts)).isEmpty()) {
        check(field).ifPresent(value -> checked.put(field.key(), value));
      } else if (values.get(field.key()) instanceof String text) {
        text(field, text); // not asked, and so not kept, but no way in for anything either
      }
    }
    return new FormValues(Map.copyOf(checked));
  }

  private Optional<Object> check(FormField field) {
    Object value = values.get(field.key());
    if (value == null
        || value instanceof String text && text.isBlank()
        || FormValues.isList(value) && FormValues.items(value).isEmpty()) {
      if (field.required()) {
        refuse(field.key(), "required", "This is required.");
      }
      return Optional.empty();
    }
    switch (field.type()) {
      case "number" -> number(field, value);
      case "select", "radio" -> option(field, value);
      case "checklist", "taglist" -> kind(field, FormValues.isList(value), "Choose from the list.");
      case "checkbox" -> kind(field, value instanceof Boolean, "Answer with yes or no.");
      case "datetime" -> kind(field, isTime(value), "This is no date or time in ISO 8601.");
      default -> text(field, value);
    }
    return Optional.of(value);
  }

  private void number(FormField field, Object value) {
    double number;
    try {
      number = value instanceof Number n ? n.doubleValue() : Double.parseDouble(value.toString());
    } catch (NumberFormatException e) {
      refuse(field.key(), "no-number", "This is no number.");
      return;
    }
    if (!Double.isFinite(number)
        || (field.min().isPresent() && number < field.min().getAsDouble())
        || (field.max().isPresent() && number > field.max().getAsDouble())) {
      refuse(
          field.key(),
          "out-of-range",
          "Between %s and %s.".formatted(bound(field.min()), bound(field.max())));
    } else if (field.whole() && number != Math.rint(number)) {
      refuse(field.key(), "not-whole", "A whole number, please.");
    }
  }

  private static String bound(java.util.OptionalDouble bound) {
    return bound.isEmpty() ? "any" : String.valueOf(bound.getAsDouble()).replaceFirst("\\.0$", "");
  }

  private void option(FormField field, Object value) {
    if (!field.options().isEmpty() && !field.options().contains(value.toString())) {
      refuse(
          field.key(), "no-option", "Use one of %s.".formatted(String.join(", ", field.options())));
    }
  }

  private void text(FormField field, Object value) {
    if (!(value instanceof String) && !(value instanceof Number)) {
      refuse(field.key(), "no-text", "This must be text.");
      return;
    }
    String text = value.toString();
    int most = field.maxLength().orElse(LONGEST_TEXT);
    if (text.length() > most) {
      refuse(field.key(), "too-long", "At most %d characters.".formatted(most));
    }
    if (text.length() < field.minLength().orElse(0)) {
      refuse(
          field.key(),
          "too-short",
          "At least %d characters.".formatted(field.minLength().getAsInt()));
    }
    boolean oneLine = field.type().equals("textfield");
    if (text.indexOf('\0') >= 0 || !(oneLine ? Characters.fitLine(text) : Characters.fit(text))) {
      refuse(field.key(), "invalid-character", "A control character is not allowed here.");
    }
    field
        .pattern()
        .filter(pattern -> !Pattern.matches(pattern, text))
        .ifPresent(p -> refuse(field.key(), "pattern", "This is not written as the form asks."));
    field.validationType().ifPresent(type -> typed(field, type, text));
  }

  private void typed(FormField field, String type, String text) {
    if (type.equals("email") && !ContactShapes.isEmail(text)) {
      refuse(field.key(), "no-email", "This is no e-mail address.");
    }
    if (type.equals("phone") && !ContactShapes.isPhone(text)) {
      refuse(field.key(), "no-phone", "This is no phone number.");
    }
  }

  private void kind(FormField field, boolean fits, String message) {
    if (!fits) {
      refuse(field.key(), "wrong-kind", message);
    }
  }

  private static boolean isTime(Object value) {
    String text = value.toString();
    return parses(() -> OffsetDateTime.parse(text))
        || parses(() -> LocalDateTime.parse(text))
        || parses(() -> LocalDate.parse(text));
  }

  private static boolean parses(Runnable parse) {
    try {
      parse.run();
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private void refuse(String field, String code, String message) {
    problems.add(new FieldProblem(field, code, message));
  }
}
