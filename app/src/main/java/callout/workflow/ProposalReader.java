package callout.workflow;

import callout.orders.Proposal;
import callout.orders.ProposedChange;
import callout.shared.DocumentId;
import callout.shared.FieldProblem;
import callout.shared.InvalidInput;
import callout.workflow.forms.FormValues;
import callout.workflow.forms.FreeForms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what is proposed on site. What the values mean for the order is judged by its room. */
@Component
class ProposalReader {

  private static final String FORM = "propose-confirmation";
  private static final String ONLY = "changes[0].";
  private static final int LONGEST_NUMBER = 40;
  private static final Set<String> FIELDS = Set.of("changes", "changeReason", "photos", "sendId");
  private static final Set<String> FIELDS_OF_CHANGE =
      Set.of(
          "changeKind",
          "orderLine",
          "lineKind",
          "part",
          "lineDescription",
          "quantity",
          "unit",
          "seen");

  private final FreeForms forms;

  ProposalReader(FreeForms forms) {
    this.forms = forms;
  }

  /**
   * The one change that the form asks for.
   *
   * @throws InvalidInput naming each mistake at its field
   */
  Proposal one(Map<String, Object> submitted, String serviceType) {
    FormValues values = forms.check(FORM, submitted);
    var change =
        new ProposedChange(
            values.text("changeKind"),
            values.whole("orderLine"),
            values.text("lineKind"),
            null,
            values.text("lineDescription"),
            values.amount("quantity"),
            values.text("unit"),
            null);
    return new Proposal(List.of(change), values.text("changeReason"), List.of(), serviceType);
  }

  /** A refusal of the one change, with the names that the form's fields have. */
  InvalidInput asOfForm(InvalidInput refused) {
    return new InvalidInput(
        refused.problems().stream()
            .map(
                problem ->
                    new FieldProblem(
                        problem.field().startsWith(ONLY)
                            ? problem.field().substring(ONLY.length())
                            : problem.field(),
                        problem.code(),
                        problem.message()))
            .toList());
  }

  /** Several changes, as My day's page sends them; what cannot be read is named in it. */
  Proposal several(Map<String, Object> submitted, String serviceType) {
    List<FieldProblem> problems = new ArrayList<>();
    onlyKnown(submitted, FIELDS, "", problems);
    List<ProposedChange> changes = new ArrayList<>();
    List<?> sent = list(submitted, "changes", problems);
    for (int i = 0; i < sent.size(); i++) {
      changes.add(change(sent.get(i), "changes[%d].".formatted(i), problems));
    }
    List<DocumentId> photos = new ArrayList<>();
    List<?> chosen = list(submitted, "photos", problems);
    for (int i = 0; i < chosen.size(); i++) {
      try {
        photos.add(new DocumentId(UUID.fromString(String.valueOf(chosen.get(i)))));
      } catch (IllegalArgumentException e) {
        problems.add(
            new FieldProblem(
                "photos[%d]".formatted(i), "no-photo", "This photo is not there any more."));
      }
    }
    String reason = text(submitted, "changeReason", "", problems);
    return new Proposal(
        changes, reason, photos, serviceType, sendId(submitted, problems), problems);
  }

  private static @Nullable UUID sendId(Map<String, Object> submitted, List<FieldProblem> problems) {
    String id = text(submitted, "sendId", "", problems);
    try {
      return id == null ? null : UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      problems.add(new FieldProblem("sendId", "no-id", "This is no UUID."));
      return null;
    }
  }

  private static ProposedChange change(Object sent, String path, List<FieldProblem> problems) {
    if (!(sent instanceof Map<?, ?> change)) {
      problems.add(new FieldProblem(path + "changeKind", "required", "Say what changes."));
      return new ProposedChange(null, null, null, null, null, null, null, null);
    }
    onlyKnown(change, FIELDS_OF_CHANGE, path, problems);
    BigDecimal line = number(change, "orderLine", path, problems);
    return new ProposedChange(
        text(change, "changeKind", path, problems),
        line == null ? null : line.intValue(),
        text(change, "lineKind", path, problems),
        text(change, "part", path, problems),
        text(change, "lineDescription", path, problems),
        number(change, "quantity", path, problems),
        text(change, "unit", path, problems),
        number(change, "seen", path, problems));
  }

  /** Nobody sets a price by sending a field that was not asked. */
  private static void onlyKnown(
      Map<?, ?> sent, Set<String> known, String path, List<FieldProblem> problems) {
    sent.keySet().stream()
        .map(String::valueOf)
        .filter(key -> !known.contains(key))
        .sorted()
        .forEach(
            key ->
                problems.add(
                    new FieldProblem(
                        path + key,
                        "unknown-field",
                        "This form has no field '%s'.".formatted(key))));
  }

  private static List<?> list(Map<String, Object> sent, String field, List<FieldProblem> problems) {
    Object value = sent.get(field);
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return list;
    }
    problems.add(new FieldProblem(field, "wrong-kind", "This must be a list."));
    return List.of();
  }

  private static @Nullable String text(
      Map<?, ?> sent, String field, String path, List<FieldProblem> problems) {
    Object value = sent.get(field);
    if (value == null || value instanceof String) {
      return (String) value;
    }
    problems.add(new FieldProblem(path + field, "no-text", "This must be text."));
    return null;
  }

  /** Also a number typed as text; see {@link callout.shared.Decimals#typed}. */
  private static @Nullable BigDecimal number(
      Map<?, ?> sent, String field, String path, List<FieldProblem> problems) {
    Object value = sent.get(field);
    String text = value == null ? "" : value.toString().strip();
    if (text.isEmpty()) {
      return null;
    }
    try {
      if (text.length() <= LONGEST_NUMBER && (value instanceof Number || value instanceof String)) {
        return new BigDecimal(text);
      }
    } catch (NumberFormatException e) {
      // said below
    }
    problems.add(new FieldProblem(path + field, "no-number", "This is no number."));
    return null;
  }
}
